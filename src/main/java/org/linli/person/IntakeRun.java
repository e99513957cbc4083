package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.shared.Verdict;
import org.linli.vault.IdNumber;
import org.linli.vault.Masks;
import org.linli.vault.Vault;

/// 登记进程 — one list of residents from its first line to its last; it remembers who stood in it
/// before.
///
/// Somebody is found by the id number in the actor's area, else by the name behind the door. What a
/// line leaves empty stays as it is on file; a list adds and corrects and takes nobody away.
public final class IntakeRun {

  private final Actor actor;
  private final IntakeStore store;
  private final Transactions transactions;
  private final Vault vault;
  private final Clock clock;
  private final boolean writes;
  private final LocalDate today;
  private final IntakeSeen seen = new IntakeSeen();

  IntakeRun(
      Actor actor,
      IntakeStore store,
      Transactions transactions,
      Vault vault,
      Clock clock,
      boolean writes) {
    this.actor = actor;
    this.store = store;
    this.transactions = transactions;
    this.vault = vault;
    this.clock = clock;
    this.writes = writes;
    this.today = Time.day(clock.instant());
  }

  /// The next lines of the list, a few hundred at a time, each with what it comes to.
  public List<Verdict> take(List<ResidentLine> lines) {
    List<Object> claims = new ArrayList<>();
    for (ResidentLine line : lines) {
      try {
        claims.add(Claim.of(line, vault, clock));
      } catch (Invalid wrong) {
        claims.add(wrong);
      }
    }
    IntakeFile file = IntakeFile.read(store, actor, vault, claims, writes);
    Scope county = Scope.county(actor.county());
    transactions.run(
        county, () -> file.readElsewhere(store.byIdNumber(county, file.unknown(claims), false)));
    file.residences().forEach(seen::lives);
    IntakeWrites plan = new IntakeWrites();
    List<Verdict> verdicts = new ArrayList<>();
    for (Object claim : claims) {
      try {
        verdicts.add(claim instanceof Claim good ? taken(good, file, plan) : refused(claim));
      } catch (Invalid wrong) {
        verdicts.add(Verdict.refused(wrong));
      }
    }
    if (writes) {
      // somebody may have lived outside the actor's area until now
      transactions.run(county, () -> plan.leaveHomes(store, actor.county()));
      plan.write(store, actor.county(), clock.instant());
    }
    return verdicts;
  }

  private static Verdict refused(Object wrong) {
    return Verdict.refused((Invalid) wrong);
  }

  private Verdict taken(Claim claim, IntakeFile file, IntakeWrites plan) {
    seen.requireNew(claim, claim.hash());
    Person person = file.find(claim, claim.hash());
    if (person == null) {
      return added(claim, file, plan);
    }
    seen.requireNew(claim, person.id());
    Residence before = file.at(claim.line().door(), person.id());
    boolean mine = actor.scope().covers(person.placePath());
    Person after = mine ? filled(claim, person, file) : person;
    Residence residence = before == null ? residence(claim, person.id()) : changed(claim, before);
    requireOneHead(claim.line().door(), residence);
    boolean moves = residence.livesHere() && (before == null || !before.livesHere());
    if (moves) {
      after = after.at(residence);
      plan.leave(person.id(), residence);
    }
    if (before == null) {
      plan.insert(residence);
    } else if (!residence.equals(before)) {
      plan.update(residence);
    }
    if (after != person) {
      plan.update(after);
    }
    seen.note(claim, claim.hash(), person.id(), residence);
    boolean same = after == person && residence.equals(before);
    return same ? Verdict.SAME : Verdict.CHANGED;
  }

  private Verdict added(Claim claim, IntakeFile file, IntakeWrites plan) {
    PersonId id = PersonId.fresh();
    Residence residence = residence(claim, id);
    Person blank =
        Person.fresh(
            actor.county(),
            id,
            residence.place(),
            residence.placePath(),
            Masks.maskName(claim.entered().name()),
            "",
            new Person.Ended(residence.livesHere() ? null : residence.since(), null, false));
    Person person = filled(claim, blank, file);
    requireOneHead(claim.line().door(), residence);
    if (writes) {
      plan.insert(person.named(vault.seal(actor.county(), claim.entered().name())));
    }
    plan.insert(residence);
    seen.note(claim, claim.hash(), id, residence);
    return Verdict.FRESH;
  }

  private void requireOneHead(UUID door, Residence residence) {
    if (residence.relation().equals(ResidenceStore.HEAD) && seen.headed(door, residence.person())) {
      throw new Invalid("relation", "person.error.head");
    }
  }

  private Residence residence(Claim claim, PersonId person) {
    Tenure tenure = claim.tenure();
    Boolean here = claim.livesHere();
    LocalDate since = claim.since();
    return new Residence(
        Id.fresh(),
        person,
        new PlaceId(claim.line().door()),
        claim.line().path(),
        claim.entered().relation(),
        tenure == null ? claim.isHead() ? Tenure.OWNER : Tenure.FAMILY : tenure,
        here == null || here,
        since == null ? today : since,
        null,
        null,
        0);
  }

  private static Residence changed(Claim claim, Residence r) {
    Tenure tenure = claim.tenure();
    Boolean here = claim.livesHere();
    LocalDate since = claim.since();
    String relation = claim.entered().relation();
    return new Residence(
        r.id(),
        r.person(),
        r.place(),
        r.placePath(),
        relation.isEmpty() ? r.relation() : relation,
        tenure == null ? r.tenure() : tenure,
        here == null ? r.livesHere() : here,
        since == null ? r.since() : since,
        r.until(),
        r.verifiedOn(),
        r.version());
  }

  /// The person with what the line says; the same object where nothing changes.
  private Person filled(Claim claim, Person p, IntakeFile file) {
    Entered entered = claim.entered();
    String phone = entered.phone();
    byte[] phoneHash = phone == null ? null : PersonChanges.phoneHash(vault, phone);
    boolean otherPhone = phoneHash != null && !IntakeFile.same(phoneHash, p.phoneHash());
    IdNumber number = p.idNumberHash() == null ? entered.idNumber() : null;
    byte[] numberHash = number == null ? null : claim.hash();
    Map<String, String> before = file.elements(p);
    Map<String, String> after = claim.into(before, number(claim, p));
    Set<String> labels = new TreeSet<>(p.held().labels());
    boolean moreLabels = labels.addAll(claim.labels());
    boolean otherFile = !after.equals(before);
    if (!otherPhone && number == null && !otherFile && !moreLabels) {
      return p;
    }
    if (number != null && !after.isEmpty()) {
      after = Files.with(after, number);
    }
    String born = after.get("born");
    String sex = Files.sex(after.get("sex"));
    return new Person(
        p.county(),
        p.id(),
        p.place(),
        p.placePath(),
        p.name(),
        p.nameMasked(),
        otherPhone ? sealed(phone) : p.phone(),
        otherPhone && phone != null ? Masks.maskPhone(phone) : p.phoneMasked(),
        otherPhone ? phoneHash : p.phoneHash(),
        number == null ? p.idNumber() : sealed(number.value()),
        numberHash == null ? p.idNumberHash() : numberHash,
        number == null ? sex == null ? p.sex() : sex : number.sex().name(),
        number == null ? born == null ? p.born() : LocalDate.parse(born) : number.born(),
        numberHash == null ? p.duplicateOf() : file.elsewhere(numberHash, p.id()),
        p.relation(),
        new Person.Held(
            after.getOrDefault("ethnicGroup", p.held().ethnicGroup()),
            List.copyOf(labels),
            otherFile || number != null ? sheet(after) : p.held().file()),
        p.ended(),
        p.version());
  }

  // what the line says of sex and birth is held against the number on file too
  private Optional<IdNumber> number(Claim claim, Person p) {
    IdNumber written = claim.entered().idNumber();
    if (written == null && p.idNumber() != null && claim.saysBirth()) {
      return IdNumber.parse(vault.open(p.county(), p.idNumber()));
    }
    return Optional.ofNullable(written);
  }

  private byte @Nullable [] sealed(@Nullable String text) {
    // who only looks needs no sealed value
    return text == null || !writes ? new byte[0] : vault.seal(actor.county(), text);
  }

  private byte @Nullable [] sheet(Map<String, String> elements) {
    return writes ? Sheet.seal(vault, actor.county(), elements) : null;
  }
}
