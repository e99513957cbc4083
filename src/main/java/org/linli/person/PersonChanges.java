package org.linli.person;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.person.Persons.Added;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
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
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_RELATION = 10;

  private final PersonStore store;
  private final Places places;
  private final Vault vault;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonChanges(
      PersonStore store,
      Places places,
      Vault vault,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.vault = vault;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  Added add(Actor actor, NewPerson wanted) {
    Place place = place(actor, wanted.placePath());
    Entered entered = checked(wanted);
    var blank =
        new Person(
            actor.county(),
            PersonId.fresh(),
            place.id(),
            place.path(),
            new byte[0],
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            entered.relation,
            0);
    Person person = filled(actor, blank, entered);
    store.insert(person, clock.instant());
    if (place.kind() == PlaceKind.HOUSEHOLD) {
      store.lives(person, Time.day(clock.instant()));
    }
    publish(actor, person, PersonAction.ADD);
    return new Added(person.id(), person.duplicateOf() != null);
  }

  void change(Actor actor, Person before, NewPerson wanted, int version) {
    Entered entered = checked(wanted);
    Person person = filled(actor, before, entered);
    store.update(person, version);
    if (person.placePath().length() == 24 && !entered.relation.equals(before.relation())) {
      store.lives(person, Time.day(clock.instant()));
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

  private Place place(Actor actor, String path) {
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

  /// 填写内容 — what was typed, checked and in one form.
  private record Entered(
      String name, @Nullable String phone, @Nullable IdNumber idNumber, String relation) {}

  private static Entered checked(NewPerson wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String name = wanted.name().strip();
    if (name.isEmpty()) {
      wrong.put("name", "person.error.nameMissing");
    } else if (name.length() > LONGEST_NAME || odd(name)) {
      wrong.put("name", "person.error.name");
    }
    String relation = wanted.relation().strip();
    if (relation.length() > LONGEST_RELATION || odd(relation)) {
      wrong.put("relation", "person.error.relation");
    }
    String phone = given(wanted.phone()).map(typed -> phone(typed).orElse("")).orElse(null);
    if (phone != null && phone.isEmpty()) {
      wrong.put("phone", "person.error.phone");
    }
    Optional<String> number = given(wanted.idNumber());
    IdNumber idNumber = number.flatMap(IdNumber::parse).orElse(null);
    if (number.isPresent() && idNumber == null) {
      wrong.put("idNumber", "person.error.idNumber");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Entered(name, phone, idNumber, relation);
  }

  private Person filled(Actor actor, Person before, Entered entered) {
    String county = before.county();
    String phone = entered.phone;
    IdNumber number = entered.idNumber;
    byte[] hash =
        number == null ? before.idNumberHash() : vault.fingerprint("id-number", number.value());
    return new Person(
        county,
        before.id(),
        before.place(),
        before.placePath(),
        vault.seal(county, entered.name),
        Masks.maskName(entered.name),
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
        entered.relation,
        before.version());
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

  private void publish(Actor actor, Person person, PersonAction action) {
    events.publishEvent(
        new PersonChanged(person.county(), person.id(), person.placePath(), action, "", actor));
  }

  private static Optional<String> given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(typed);
  }

  private static boolean odd(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
  }
}
