package org.linli.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.figure.Period;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 责任人次数 — how the rounds stand of those who owe them: for the desk that helps where it is too
/// much. Nobody is scored or ranked by it.
@Component
public class Holders {

  private static final UUID DESK = new UUID(0, 0);

  /// 一人次数 — what fell due in a period, as it ended or stands.
  ///
  /// @param holder id of the post or the person; the nil id for the desk
  /// @param name public name of the post's holder, masked name of a person; empty = the desk, or a
  ///   post that is vacant
  public record Tally(
      UUID holder,
      String name,
      long done,
      long inTime,
      long missed,
      long excused,
      long open,
      long late) {

    /// True for what no post or person owes.
    public boolean isDesk() {
      return holder.equals(DESK);
    }

    private Tally named(String known) {
      return new Tally(holder, known, done, inTime, missed, excused, open, late);
    }
  }

  private final RoundQueries queries;
  private final Posts posts;
  private final Persons persons;
  private final Transactions transactions;
  private final Clock clock;

  Holders(
      RoundQueries queries, Posts posts, Persons persons, Transactions transactions, Clock clock) {
    this.queries = queries;
    this.posts = posts;
    this.persons = persons;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Those who owed something in a period below a place of the actor's, at most 500, whoever has
  /// most overdue first.
  public List<Tally> of(Actor actor, String path, Period period) {
    LocalDate today = Time.day(clock.instant());
    List<Tally> all =
        transactions.read(
            actor.scope(),
            () -> queries.holders(actor.scope(), path, period.first(), period.last(), today));
    Map<UUID, String> names = new HashMap<>();
    posts
        .names(actor.county(), all.stream().map(each -> new PostId(each.holder())).toList())
        .forEach((post, name) -> names.put(post.value(), name));
    return all.stream()
        .map(each -> each.named(names.computeIfAbsent(each.holder(), id -> masked(actor, id))))
        .toList();
  }

  private String masked(Actor actor, UUID id) {
    if (id.equals(DESK)) {
      return "";
    }
    try {
      return persons.find(Scope.county(actor.county()), new PersonId(id)).name();
    } catch (NotFound vacant) {
      return "";
    }
  }
}
