package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 居住 — the door to who lives behind which door: move in, move out, change, verify at the door.
@Component
public class Residences {

  private static final int MOST = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final ResidenceStore store;
  private final PersonStore persons;
  private final PersonChanges changes;
  private final Vault vault;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Residences(
      ResidenceStore store,
      PersonStore persons,
      PersonChanges changes,
      Vault vault,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.persons = persons;
    this.changes = changes;
    this.vault = vault;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 户内一人 — a residence and the person, masked.
  ///
  /// @param labels codes of labels
  /// @param fileIsHere the reader may open the file
  public record Member(
      Residence residence, Persons.Masked person, List<String> labels, boolean fileIsHere) {}

  /// Everybody who lives or lived at the door, those who live there first, at most 200. Who has his
  /// file outside the scope (an owner who lives elsewhere) is named, masked, and no more.
  public List<Member> at(Scope scope, String path) {
    List<Residence> rows = transactions.read(scope, () -> store.at(scope, path, MOST));
    List<UUID> ids = rows.stream().map(row -> row.person().value()).distinct().toList();
    Scope county = Scope.county(scope.county());
    Map<PersonId, Person> found = new LinkedHashMap<>();
    transactions
        .read(county, () -> persons.all(county, ids))
        .forEach(person -> found.put(person.id(), person));
    List<Member> members = new ArrayList<>();
    for (Residence row : rows) {
      Person person = found.get(row.person());
      if (person != null) {
        boolean here = scope.covers(person.placePath());
        members.add(new Member(row, Persons.masked(person), person.held().labels(), here));
      }
    }
    return members;
  }

  /// Where a person lived, as far as it lies in the scope, the latest first.
  public List<Residence> of(Scope scope, PersonId person) {
    return transactions.read(scope, () -> store.of(scope, List.of(person.value())));
  }

  /// One residence; outside the scope: not found.
  public Residence find(Scope scope, UUID id) {
    return transactions.read(scope, () -> store.find(scope, id).orElseThrow(NotFound::new));
  }

  /// Somebody moves in: a person on file in the actor's area, named by id or found by the id
  /// number, or a new one. Who lives here now has left where he lived before.
  public Persons.Added moveIn(Actor actor, NewResidence wanted) {
    return transactions.write(actor.scope(), () -> movedIn(actor, wanted));
  }

  /// Changes relation, tenure and first day of a residence that lasts; stale: refused.
  public void change(
      Actor actor, UUID id, String relation, Tenure tenure, LocalDate since, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          Residence before = lasting(actor, id);
          Map<String, String> wrong = new LinkedHashMap<>();
          Optional<String> code = Entered.relation(relation);
          if (code.isEmpty()) {
            wrong.put("relation", "person.error.relation");
          } else if (code.get().equals(ResidenceStore.HEAD)
              && store.headed(actor.county(), before.place(), before.person())) {
            wrong.put("relation", "person.error.head");
          }
          since(since, wrong);
          if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
          }
          store.update(actor.county(), before.as(code.orElse(""), tenure, since, null, version));
          publish(actor, before, PersonAction.CHANGE_RESIDENCE, tenure.name());
        });
  }

  /// Somebody moves out, with the last day; the file stays here until he moves in elsewhere.
  public void moveOut(Actor actor, UUID id, LocalDate until, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          Residence before = lasting(actor, id);
          if (until.isBefore(before.since()) || until.isAfter(today())) {
            throw new Invalid("until", "person.error.until");
          }
          store.update(
              actor.county(),
              before.as(before.relation(), before.tenure(), before.since(), until, version));
          if (before.livesHere()) {
            persons
                .find(actor.scope(), before.person())
                .filter(person -> person.place().equals(before.place()))
                .ifPresent(
                    person ->
                        persons.move(
                            actor.county(),
                            person.id(),
                            person.place(),
                            person.placePath(),
                            until));
          }
          publish(actor, before, PersonAction.MOVE_OUT, "");
        });
  }

  /// Somebody stood at the door on this day and found these residents living as it is written; one
  /// act for each of them.
  public void verify(Actor actor, String path, List<UUID> ids, LocalDate on) {
    if (ids.isEmpty()) {
      throw new Invalid("residents", "person.error.nobody");
    }
    if (on.isAfter(today()) || on.isBefore(today().minusYears(1))) {
      throw new Invalid("on", "person.error.on");
    }
    transactions.run(
        actor.scope(),
        () ->
            ids.stream()
                .distinct()
                .map(id -> lasting(actor, id))
                .sorted(Comparator.comparing(row -> row.person().value()))
                .forEach(
                    row -> {
                      if (!row.placePath().equals(path)) {
                        throw new NotFound();
                      }
                      store.update(actor.county(), row.verified(on));
                      publish(actor, row, PersonAction.VERIFY, on.toString());
                    }));
  }

  private Persons.Added movedIn(Actor actor, NewResidence wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    since(wanted.since(), wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    Place place = changes.place(actor, wanted.placePath());
    if (place.kind() != PlaceKind.HOUSEHOLD) {
      throw new NotFound();
    }
    Optional<Person> known = known(actor, wanted);
    if (known.isEmpty()) {
      return changes.add(
          actor,
          new NewPerson(
              wanted.placePath(),
              wanted.name(),
              wanted.phone(),
              wanted.idNumber(),
              wanted.relation()),
          new PersonChanges.Home(wanted.tenure(), wanted.livesHere(), wanted.since()));
    }
    Person person = known.get();
    Persons.requireAlive(person);
    String relation = relation(person, place, wanted);
    var row =
        new Residence(
            Id.fresh(),
            person.id(),
            place.id(),
            place.path(),
            relation,
            wanted.tenure(),
            wanted.livesHere(),
            wanted.since(),
            null,
            null,
            0);
    boolean already =
        store.of(actor.scope(), List.of(person.id().value())).stream()
            .anyMatch(r -> r.lasts() && r.place().equals(place.id()));
    if (already) {
      throw new Invalid("name", "person.error.livesHere");
    }
    if (wanted.livesHere()) {
      // he may have lived outside the actor's area
      transactions.run(
          Scope.county(actor.county()),
          () -> store.leaveHome(actor.county(), person.id(), row.id(), wanted.since()));
      persons.move(actor.county(), person.id(), place.id(), place.path(), null);
    }
    store.insert(actor.county(), row);
    publish(actor, row, PersonAction.MOVE_IN, wanted.tenure().name());
    return new Persons.Added(person.id(), person.duplicateOf() != null);
  }

  private String relation(Person person, Place place, NewResidence wanted) {
    Optional<String> code = Entered.relation(wanted.relation());
    if (code.isEmpty()) {
      throw new Invalid("relation", "person.error.relation");
    }
    if (code.get().equals(ResidenceStore.HEAD)
        && store.headed(person.county(), place.id(), person.id())) {
      throw new Invalid("relation", "person.error.head");
    }
    return code.get();
  }

  // only somebody of the actor's own area is found: by the id number, and then only under his own
  // name; without one by name and phone together
  private Optional<Person> known(Actor actor, NewResidence wanted) {
    UUID id = wanted.person();
    if (id != null) {
      return Optional.of(persons.find(actor.scope(), new PersonId(id)).orElseThrow(NotFound::new));
    }
    String number = wanted.idNumber() == null ? "" : wanted.idNumber();
    if (!number.isBlank()) {
      Optional<Person> found =
          IdNumber.parse(number)
              .flatMap(n -> persons.byIdNumber(actor.scope(), PersonChanges.numberHash(vault, n)));
      if (found.isPresent() && !isNamed(found.get(), wanted)) {
        throw new Invalid("name", "person.error.otherName");
      }
      return found;
    }
    return PersonChanges.phone(wanted.phone() == null ? "" : wanted.phone())
        .flatMap(phone -> persons.byPhone(actor.scope(), PersonChanges.phoneHash(vault, phone)))
        .filter(person -> isNamed(person, wanted));
  }

  private boolean isNamed(Person person, NewResidence wanted) {
    return vault.open(person.county(), person.name()).equals(wanted.name().strip());
  }

  private Residence lasting(Actor actor, UUID id) {
    Residence row = store.find(actor.scope(), id).orElseThrow(NotFound::new);
    if (!row.lasts()) {
      throw PersonRefused.movedOut();
    }
    return row;
  }

  private void since(LocalDate since, Map<String, String> wrong) {
    if (since.isAfter(today()) || since.isBefore(EARLIEST)) {
      wrong.put("since", "person.error.since");
    }
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }

  private void publish(Actor actor, Residence row, PersonAction action, String detail) {
    events.publishEvent(
        new PersonChanged(actor.county(), row.person(), row.placePath(), action, detail, actor));
  }
}
