package org.linli.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 重复档案 — files with the same id number: who sees both finds out whether they are one person.
@Component
public class Duplicates {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final PersonStore store;
  private final ResidenceStore residences;
  private final Files files;
  private final Vault vault;
  private final List<Holding> holdings;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Duplicates(
      JdbcClient jdbc,
      PersonStore store,
      ResidenceStore residences,
      Files files,
      Vault vault,
      List<Holding> holdings,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.residences = residences;
    this.files = files;
    this.vault = vault;
    this.holdings = holdings;
    this.transactions = transactions;
    this.events = events;
  }

  /// 一对 — the file that was there and the later one, masked, and whether their names agree.
  public record Pair(Persons.Masked first, Persons.Masked later, boolean sameName) {}

  /// The pairs nobody has judged yet, as far as both lie in the scope, at most 100.
  public List<Pair> open(Scope scope) {
    return transactions.read(
        scope,
        () -> {
          List<UUID> ids =
              jdbc.sql(
                      """
                      select p.id from person p
                      where p.county = ? and p.duplicate_of is not null and p.merged_into is null
                        and p.erased_at is null and %s
                      order by p.created_at, p.id limit ?
                      """
                          .formatted(scope.within("p.place_path")))
                  .params(scope.county(), MOST)
                  .query(UUID.class)
                  .list();
          List<Pair> pairs = new ArrayList<>();
          for (UUID id : ids) {
            store.find(scope, new PersonId(id)).ifPresent(later -> pair(scope, later, pairs));
          }
          return pairs;
        });
  }

  /// The later file goes into the first one: its residences, posts and accounts come along, what
  /// the first file does not say is filled in, and it is kept as a trail. `liveAtLater` says that
  /// the door of the later file is where the person lives now.
  public void merge(Actor actor, PersonId id, boolean liveAtLater, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          Person later = judged(actor, id, version);
          Person first =
              store
                  .find(actor.scope(), Objects.requireNonNull(later.duplicateOf()))
                  .orElseThrow(NotFound::new);
          Persons.requireAlive(first);
          store.update(filled(first, later), first.version());
          String county = actor.county();
          if (liveAtLater) {
            residences.leaveHome(county, first.id(), new UUID(0, 0), since(actor, later));
            store.move(county, first.id(), later.place(), later.placePath(), null);
          } else {
            residences.leaveHome(county, later.id(), new UUID(0, 0), since(actor, later));
          }
          residences.give(county, later.id(), first.id());
          holdings.forEach(h -> h.merge(county, later.id().value(), first.id().value()));
          jdbc.sql(
                  """
                  update person set merged_into = ?, duplicate_of = null, id_number_hash = null,
                    phone_hash = null, version = version + 1
                  where county = ? and id = ?
                  """)
              .params(first.id().value(), county, later.id().value())
              .update();
          jdbc.sql("update person set duplicate_of = ? where county = ? and duplicate_of = ?")
              .params(first.id().value(), county, later.id().value())
              .update();
          inOrder(actor, first, later);
        });
  }

  /// They are two people: the id number of the later file was wrong and is taken out of it.
  public void keepApart(Actor actor, PersonId id, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          Person later = judged(actor, id, version);
          jdbc.sql(
                  """
                  update person set duplicate_of = null, id_number_hash = null,
                    id_number_sealed = null, version = version + 1
                  where county = ? and id = ?
                  """)
              .params(actor.county(), id.value())
              .update();
          publish(actor, later, PersonAction.KEEP_APART, "");
        });
  }

  private Person judged(Actor actor, PersonId id, int version) {
    Person later = store.find(actor.scope(), id).orElseThrow(NotFound::new);
    if (later.duplicateOf() == null) {
      throw new Invalid("decision", "person.error.judged");
    }
    if (later.version() != version) {
      throw new Stale();
    }
    return later;
  }

  private void pair(Scope scope, Person later, List<Pair> pairs) {
    store
        .find(scope, Objects.requireNonNull(later.duplicateOf()))
        .ifPresent(
            first ->
                pairs.add(
                    new Pair(
                        Persons.masked(first),
                        Persons.masked(later),
                        name(first).equals(name(later)))));
  }

  private LocalDate since(Actor actor, Person later) {
    return residences.of(actor.scope(), List.of(later.id().value())).stream()
        .filter(row -> row.lasts() && row.livesHere())
        .map(Residence::since)
        .findFirst()
        .orElse(LocalDate.of(1900, 1, 1));
  }

  private Person filled(Person first, Person later) {
    Map<String, String> values = new LinkedHashMap<>(files.of(later));
    values.putAll(files.of(first));
    List<String> labels = new ArrayList<>(first.held().labels());
    later.held().labels().stream().filter(l -> !labels.contains(l)).forEach(labels::add);
    boolean reachable = first.phone() != null;
    return new Person(
        first.county(),
        first.id(),
        first.place(),
        first.placePath(),
        first.name(),
        first.nameMasked(),
        reachable ? first.phone() : later.phone(),
        reachable ? first.phoneMasked() : later.phoneMasked(),
        reachable ? first.phoneHash() : later.phoneHash(),
        first.idNumber(),
        first.idNumberHash(),
        first.sex() == null ? later.sex() : first.sex(),
        first.born() == null ? later.born() : first.born(),
        first.duplicateOf(),
        first.relation(),
        new Person.Held(
            values.get("ethnicGroup"), labels, Sheet.seal(vault, first.county(), values)),
        first.ended(),
        first.version());
  }

  private String name(Person person) {
    return vault.open(person.county(), person.name());
  }

  private void inOrder(Actor actor, Person first, Person later) {
    boolean order = first.id().value().compareTo(later.id().value()) < 0;
    Person one = order ? first : later;
    Person two = order ? later : first;
    publish(actor, one, PersonAction.MERGE, two.id().value().toString());
    publish(actor, two, PersonAction.MERGE, one.id().value().toString());
  }

  private void publish(Actor actor, Person person, PersonAction action, String detail) {
    events.publishEvent(
        new PersonChanged(person.county(), person.id(), person.placePath(), action, detail, actor));
  }
}
