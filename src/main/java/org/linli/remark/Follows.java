package org.linli.remark;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 关注之门 — follow a matter one may read, follow it no more, and what has moved since.
@Component
public class Follows {

  private static final int MOST = 100;

  private final FollowStore store;
  private final Asides asides;
  private final Places places;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Follows(
      FollowStore store,
      Asides asides,
      Places places,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.asides = asides;
    this.places = places;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  boolean follows(Actor actor, MatterId matter) {
    return store.find(actor, matter.value()).isPresent();
  }

  /// Follows it; who follows already goes on.
  public void begin(Actor actor, String number, UUID tx) {
    Asides.Seen seen = asides.of(actor, number);
    once(
        actor,
        tx,
        ClientTransactions.digest("follow", number),
        () -> {
          if (store.find(actor, seen.matter().value()).isPresent()) {
            return;
          }
          if (store.count(actor) >= MOST) {
            throw new RemarkRefused("follows");
          }
          UUID matter = seen.matter().value();
          var follow =
              new Follow(Id.fresh(), matter, actor.id(), clock.instant(), null, null, false);
          store.insert(actor.county(), follow);
          events.publishEvent(new FollowChanged(follow, "BEGIN", seen.placePath(), actor));
        });
  }

  /// Follows it no more; who did not is answered the same.
  void end(Actor actor, String number, UUID tx) {
    Asides.Seen seen = asides.of(actor, number);
    once(
        actor,
        tx,
        ClientTransactions.digest("follow end", number),
        () ->
            store
                .find(actor, seen.matter().value())
                .ifPresent(
                    follow -> {
                      store.delete(actor.county(), follow.id());
                      events.publishEvent(
                          new FollowChanged(follow, "END", seen.placePath(), actor));
                    }));
  }

  /// He has looked at everything; nothing of the house changes, so the journal says nothing.
  void seen(Actor actor) {
    transactions.run(actor.scope(), () -> store.seen(actor, clock.instant()));
  }

  /// The accounts that follow a matter.
  public List<UUID> followers(String county, MatterId matter) {
    return store.followers(county, matter.value());
  }

  /// What somebody follows and may still read, with news first.
  List<RemarkPages.Followed> of(Actor actor) {
    return shown(actor, store.of(actor, MOST));
  }

  /// The first few with news.
  List<RemarkPages.Followed> news(Actor actor, int limit) {
    return shown(actor, store.of(actor, limit).stream().filter(Follow::news).toList());
  }

  private List<RemarkPages.Followed> shown(Actor actor, List<Follow> follows) {
    return follows.stream()
        .flatMap(
            follow ->
                asides.find(actor, new MatterId(follow.matter())).stream()
                    .map(seen -> line(actor, follow, seen)))
        .toList();
  }

  private RemarkPages.Followed line(Actor actor, Follow follow, Asides.Seen seen) {
    return new RemarkPages.Followed(
        seen.number(),
        seen.category(),
        places.fullName(actor.county(), seen.placePath()),
        seen.state().name(),
        follow.since(),
        follow.movedAt(),
        Objects.requireNonNullElse(follow.moved(), ""),
        follow.news());
  }

  private void once(Actor actor, UUID tx, byte[] digest, Runnable work) {
    once.once(
        actor,
        tx,
        digest,
        () -> {
          work.run();
          return "";
        });
  }
}
