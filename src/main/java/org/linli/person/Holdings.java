package org.linli.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 全部持有 — the door to everything held about one person, whichever module holds it: read it, or
/// erase what the law lets go.
@Component
public class Holdings {

  private final List<Holding> holdings;
  private final PersonStore store;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Holdings(
      List<Holding> holdings,
      PersonStore store,
      JdbcClient jdbc,
      Vault vault,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.holdings = holdings.stream().sorted(Comparator.comparingInt(Holding::order)).toList();
    this.store = store;
    this.jdbc = jdbc;
    this.vault = vault;
    this.transactions = transactions;
    this.events = events;
  }

  /// Everything held about somebody of the actor's area, in clear; the caller writes down that it
  /// was read, and why. Out of scope: not found.
  public List<Holding.Item> of(Actor actor, PersonId id) {
    Person person = transactions.read(actor.scope(), () -> row(actor.scope(), id));
    Scope county = Scope.county(actor.county());
    return transactions.read(
        county,
        () -> {
          Whom whom = whom(person);
          List<Holding.Item> all = new ArrayList<>();
          holdings.forEach(holding -> all.addAll(holding.held(whom)));
          return all;
        });
  }

  /// The message key of what stands against erasing now.
  public Optional<String> against(Actor actor, PersonId id) {
    Person person = transactions.read(actor.scope(), () -> row(actor.scope(), id));
    return transactions.read(Scope.county(actor.county()), () -> against(whom(person)));
  }

  /// Erases somebody of the actor's area in every module; refused while something stands against
  /// it. The acts stay in the journal, which holds no word about him.
  public void erase(Actor actor, PersonId id) {
    Person person = transactions.read(actor.scope(), () -> row(actor.scope(), id));
    Persons.requireAlive(person);
    transactions.run(
        Scope.county(actor.county()),
        () -> {
          Whom whom = whom(person);
          Optional<String> against = against(whom);
          if (against.isPresent()) {
            throw PersonRefused.against(against.get());
          }
          holdings.reversed().forEach(holding -> holding.erase(whom));
          events.publishEvent(
              new PersonChanged(actor.county(), id, actor.county(), PersonAction.ERASE, "", actor));
        });
  }

  private Optional<String> against(Whom whom) {
    return holdings.stream().flatMap(holding -> holding.against(whom).stream()).findFirst();
  }

  private Whom whom(Person person) {
    List<UUID> persons = new ArrayList<>(List.of(person.id().value()));
    persons.addAll(
        jdbc.sql("select id from person where county = ? and merged_into = ? order by id")
            .params(person.county(), person.id().value())
            .query(UUID.class)
            .list());
    return new Whom(
        person.county(),
        persons,
        vault.open(person.county(), person.name()),
        opened(person, person.phone()),
        opened(person, person.idNumber()));
  }

  private @Nullable String opened(Person person, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(person.county(), sealed);
  }

  private Person row(Scope scope, PersonId id) {
    return store.find(scope, id).orElseThrow(NotFound::new);
  }
}
