package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.person.Persons.Added;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.vault.IdNumber;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 人员变更 — registers and changes persons inside the transaction of the door; every change is one
/// act.
@Component
class PersonChanges {

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}[0-9]{7,8}");

  private final PersonStore store;
  private final ResidenceStore residences;
  private final Places places;
  private final Vault vault;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonChanges(
      PersonStore store,
      ResidenceStore residences,
      Places places,
      Vault vault,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.residences = residences;
    this.places = places;
    this.vault = vault;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 落户 — as what and since when somebody lives behind a door.
  record Home(Tenure tenure, boolean livesHere, LocalDate since) {}

  /// Who is entered at a door lives behind it from today on.
  Added add(Actor actor, NewPerson wanted) {
    return add(actor, wanted, fromToday(wanted));
  }

  Added add(Actor actor, NewPerson wanted, Home home) {
    Person person = registered(actor, wanted, home);
    publish(actor, person, PersonAction.ADD);
    return new Added(person.id(), person.duplicateOf() != null);
  }

  /// As [#add(Actor, NewPerson)], of a list that is itself the act.
  PersonId addListed(Actor actor, NewPerson wanted) {
    return registered(actor, wanted, fromToday(wanted)).id();
  }

  private Home fromToday(NewPerson wanted) {
    String relation = Entered.relation(wanted.relation()).orElse("");
    Tenure tenure = relation.equals(ResidenceStore.HEAD) ? Tenure.OWNER : Tenure.FAMILY;
    return new Home(tenure, true, Time.day(clock.instant()));
  }

  private Person registered(Actor actor, NewPerson wanted, Home home) {
    Place place = place(actor, wanted.placePath());
    Entered entered = Entered.checked(wanted, clock);
    var blank =
        Person.fresh(
            actor.county(),
            PersonId.fresh(),
            place.id(),
            place.path(),
            "",
            entered.relation(),
            Person.Ended.NOT);
    Person person = filled(actor, blank, entered);
    store.insert(person, clock.instant());
    if (place.kind() == PlaceKind.HOUSEHOLD) {
      requireOneHead(person, entered.relation());
      residences.insert(
          person.county(),
          new Residence(
              Id.fresh(),
              person.id(),
              place.id(),
              place.path(),
              entered.relation(),
              home.tenure(),
              home.livesHere(),
              home.since(),
              null,
              null,
              0));
      if (!home.livesHere()) {
        store.move(person.county(), person.id(), place.id(), place.path(), home.since());
      }
    }
    return person;
  }

  void change(Actor actor, Person before, NewPerson wanted, int version) {
    Persons.requireAlive(before);
    Entered entered = Entered.checked(wanted, clock);
    Person person = filled(actor, before, entered);
    store.update(person, version);
    if (!entered.relation().equals(before.relation())) {
      requireOneHead(person, entered.relation());
      residences.relate(person);
    }
    publish(actor, person, PersonAction.CHANGE);
  }

  static Optional<String> phone(String typed) {
    String digits = typed.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1)", "");
    boolean right = MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
    return right ? Optional.of(digits) : Optional.empty();
  }

  static byte[] phoneHash(Vault vault, String phone) {
    return vault.fingerprint("phone", phone);
  }

  static byte[] numberHash(Vault vault, IdNumber number) {
    return vault.fingerprint("id-number", number.value());
  }

  static boolean odd(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
  }

  /// A place of the actor's area that is in use.
  Place place(Actor actor, String path) {
    if (!actor.scope().covers(path)) {
      throw new NotFound();
    }
    Place place =
        places
            .hold(actor.county(), path)
            .filter(held -> actor.scope().covers(held.path()))
            .orElseThrow(NotFound::new);
    if (place.retired()) {
      throw new Invalid("placePath", "person.error.place");
    }
    return place;
  }

  void publish(Actor actor, Person person, PersonAction action) {
    events.publishEvent(
        new PersonChanged(person.county(), person.id(), person.placePath(), action, "", actor));
  }

  private void requireOneHead(Person person, String relation) {
    if (relation.equals(ResidenceStore.HEAD)
        && residences.headed(person.county(), person.place(), person.id())) {
      throw new Invalid("relation", "person.error.head");
    }
  }

  private Person filled(Actor actor, Person before, Entered entered) {
    String county = before.county();
    String phone = entered.phone();
    IdNumber number = entered.idNumber();
    byte[] hash = number == null ? before.idNumberHash() : numberHash(vault, number);
    return new Person(
        county,
        before.id(),
        before.place(),
        before.placePath(),
        vault.seal(county, entered.name()),
        Masks.maskName(entered.name()),
        phone == null ? before.phone() : vault.seal(county, phone),
        phone == null ? before.phoneMasked() : Masks.maskPhone(phone),
        phone == null ? before.phoneHash() : phoneHash(vault, phone),
        number == null ? before.idNumber() : vault.seal(county, number.value()),
        hash,
        number == null ? before.sex() : number.sex().name(),
        number == null ? before.born() : number.born(),
        number == null || hash == null
            ? before.duplicateOf()
            : duplicateOf(actor, before.id(), hash),
        entered.relation(),
        number == null ? before.held() : renewed(county, before.held(), number),
        before.ended(),
        before.version());
  }

  // what the number says of sex and birth stands in the file too
  private Person.Held renewed(String county, Person.Held held, IdNumber number) {
    if (held.file() == null) {
      return held;
    }
    Map<String, String> values = Files.with(Sheet.open(vault, county, held.file()), number);
    return new Person.Held(held.ethnicGroup(), held.labels(), Sheet.seal(vault, county, values));
  }

  // whoever may see the other file is told; whoever may not gets "saved, to be verified" and learns
  // nothing about it
  private @Nullable PersonId duplicateOf(Actor actor, PersonId self, byte[] hash) {
    Scope county = Scope.county(actor.county());
    Optional<Person> other =
        transactions
            .read(county, () -> store.byIdNumber(county, hash))
            .filter(found -> !found.id().equals(self));
    if (other.isPresent() && actor.scope().covers(other.get().placePath())) {
      throw new Invalid("idNumber", "person.error.duplicate");
    }
    return other.map(Person::id).orElse(null);
  }
}
