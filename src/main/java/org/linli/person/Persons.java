package org.linli.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 人 — the door: add, change, find masked, see clearly with a purpose, count.
@Component
public class Persons {

  static final int MOST_LISTED = 200;
  private static final Duration SHOWN = Duration.ofSeconds(60);

  private final PersonStore store;
  private final PersonChanges changes;
  private final Files files;
  private final Vault vault;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Persons(
      PersonStore store,
      PersonChanges changes,
      Files files,
      Vault vault,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.files = files;
    this.vault = vault;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 登记结果 — the new person; `toBeVerified` when the id number is known elsewhere in the county
  /// already.
  public record Added(PersonId id, boolean toBeVerified) {}

  /// 脱敏信息 — a person as every page shows him: name and phone masked, no id number.
  ///
  /// @param sex MALE, FEMALE or null, as the id number says
  public record Masked(
      PersonId id,
      String placePath,
      String name,
      @Nullable String phone,
      boolean hasIdNumber,
      @Nullable String sex,
      @Nullable Integer bornYear,
      String relation,
      boolean toBeVerified,
      @Nullable LocalDate leftOn,
      @Nullable UUID mergedInto,
      boolean erased,
      int version) {}

  /// 明文信息 — a person in clear, to be shown until the given time only.
  ///
  /// @param elements the sensitive elements of the file by name, as codes
  public record Clear(
      PersonId id,
      String name,
      @Nullable String phone,
      @Nullable String idNumber,
      Map<String, String> elements,
      Instant until) {}

  /// 档案 — what a file shows without a clear view.
  ///
  /// @param elements the open elements by name, as codes
  /// @param kept names of the sensitive elements on file
  /// @param labels codes of labels
  record Shown(Map<String, String> elements, Set<String> kept, List<String> labels) {}

  /// 人口数 — persons registered at a place and below; households with somebody registered among them.
  public record Counts(int persons, int households) {}

  /// Registers a person in the actor's area; a place outside it: not found. A wrong field, or an id
  /// number the actor could find himself: invalid.
  public Added add(Actor actor, NewPerson person) {
    return transactions.write(actor.scope(), () -> changes.add(actor, person));
  }

  /// As [#add(Actor, NewPerson)] for somebody a list names, inside the running transaction: the
  /// list as a whole is the act, and nothing is published here.
  public PersonId addListed(Actor actor, NewPerson person) {
    return changes.addListed(actor, person);
  }

  /// Changes name, phone, id number or relation; `phone` and `idNumber` null or blank leave what is
  /// there, the place stays. Stale version: refused.
  public void change(Actor actor, PersonId id, NewPerson changed, int version) {
    transactions.run(
        actor.scope(), () -> changes.change(actor, row(actor.scope(), id), changed, version));
  }

  /// Changes the elements and labels of a file; what is sensitive and left empty stays.
  void changeFile(Actor actor, PersonId id, PersonFile file, List<String> labels, int version) {
    transactions.run(
        actor.scope(), () -> files.write(actor, row(actor.scope(), id), file, labels, version));
  }

  /// The open part of a file; out of scope or missing: not found.
  Shown file(Scope scope, PersonId id) {
    return transactions.read(
        scope,
        () -> {
          Person person = row(scope, id);
          Map<String, String> all = files.of(person);
          return new Shown(split(all, false), split(all, true).keySet(), person.held().labels());
        });
  }

  /// The masked view; out of scope or missing: not found.
  public Masked find(Scope scope, PersonId id) {
    return transactions.read(scope, () -> masked(row(scope, id)));
  }

  /// The clear view, journaled with its purpose and meant to be shown for 60 seconds; out of scope:
  /// not found.
  public Clear clear(Actor actor, PersonId id, Purpose purpose) {
    return transactions.write(
        actor.scope(),
        () -> {
          Person person = row(actor.scope(), id);
          events.publishEvent(
              new PersonChanged(
                  person.county(),
                  id,
                  person.placePath(),
                  PersonAction.CLEAR_VIEW,
                  purpose.name(),
                  actor));
          return new Clear(
              id,
              vault.open(person.county(), person.name()),
              opened(person.county(), person.phone()),
              opened(person.county(), person.idNumber()),
              split(files.of(person), true),
              clock.instant().plus(SHOWN));
        });
  }

  /// Who has this phone in the county; for the application's own use, never shown.
  public Optional<PersonId> findByPhone(String county, String phone) {
    Scope all = Scope.county(county);
    return PersonChanges.phone(phone)
        .flatMap(
            digits ->
                transactions.read(
                    all, () -> store.byPhone(all, PersonChanges.phoneHash(vault, digits))))
        .map(Person::id);
  }

  /// The residents of a household, or everyone registered below another place; masked, at most 200.
  public List<Masked> ofHousehold(Scope scope, String path) {
    return transactions.read(
        scope, () -> store.below(scope, path, MOST_LISTED).stream().map(Persons::masked).toList());
  }

  /// Counts of persons registered at the place and below; public numbers, no person behind them.
  public Counts counts(String county, String path) {
    return transactions.read(Scope.county(county), () -> store.counts(county, path));
  }

  /// The private phone for a message the application sends; never shown.
  public Optional<String> phoneFor(String county, PersonId id) {
    Scope all = Scope.county(county);
    return transactions.read(
        all,
        () ->
            store
                .find(all, id)
                .flatMap(person -> Optional.ofNullable(opened(county, person.phone()))));
  }

  private Person row(Scope scope, PersonId id) {
    return store.find(scope, id).orElseThrow(NotFound::new);
  }

  private @Nullable String opened(String county, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(county, sealed);
  }

  private static Map<String, String> split(Map<String, String> all, boolean sensitive) {
    Map<String, String> part = new LinkedHashMap<>();
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      String value = all.get(field.name());
      if (value != null && field.sensitive() == sensitive) {
        part.put(field.name(), value);
      }
    }
    return part;
  }

  /// A file that was merged or erased is changed no more.
  static void requireAlive(Person person) {
    if (person.ended().mergedInto() != null || person.ended().erased()) {
      throw PersonRefused.closed();
    }
  }

  static Masked masked(Person person) {
    PersonId into = person.ended().mergedInto();
    var born = person.born();
    return new Masked(
        person.id(),
        person.placePath(),
        person.nameMasked(),
        person.phoneMasked(),
        person.idNumberHash() != null,
        person.sex(),
        born == null ? null : born.getYear(),
        person.relation(),
        person.duplicateOf() != null,
        person.ended().leftOn(),
        into == null ? null : into.value(),
        person.ended().erased(),
        person.version());
  }
}
