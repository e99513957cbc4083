package org.linli.household;

import static org.linli.household.ResidenceForm.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.household.HouseholdPages.Member;
import org.linli.person.CodeList;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.person.Purpose;
import org.linli.person.Residence;
import org.linli.person.Residences;
import org.linli.person.Sheet;
import org.linli.person.Tenure;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.web.Input;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 户视图 — turns what the doors answer into what the pages of a household show.
@Component
class HouseholdViews {

  private static final CodeList RELATIONS = CodeList.of("relation");
  private static final CodeList LABELS = CodeList.of("label");

  private final Households households;
  private final Residences residences;
  private final Persons persons;
  private final Places places;
  private final Clock clock;

  HouseholdViews(
      Households households, Residences residences, Persons persons, Places places, Clock clock) {
    this.households = households;
    this.residences = residences;
    this.persons = persons;
    this.places = places;
    this.clock = clock;
  }

  HouseholdPages.Show show(
      Actor actor, Place place, @Nullable Map<String, String> clear, Words words) {
    List<Member> all = members(actor, place, words);
    List<Member> living = all.stream().filter(m -> m.until() == null).toList();
    Dwelling dwelling = households.dwelling(actor.scope(), place);
    List<HouseholdPages.Fact> rental = facts(dwelling, clear, words);
    return new HouseholdPages.Show(
        place.id().value().toString(),
        place.name(),
        place.path(),
        places.fullName(place.county(), place.path()),
        living,
        all.stream().filter(m -> m.until() != null).toList(),
        verified(living),
        rental,
        dwelling.rented(),
        rental.stream().anyMatch(HouseholdPages.Fact::kept),
        actor.part().isDesk() && !place.retired(),
        List.of(Purpose.values()),
        Time.day(clock.instant()).toString(),
        Id.fresh().toString());
  }

  List<Member> members(Actor actor, Place place, Words words) {
    return residences.at(actor.scope(), place.path()).stream()
        .map(member -> member(member, words))
        .toList();
  }

  HouseholdPages.Homes homes(Actor actor, UUID person, Words words) {
    List<Residence> rows = residences.of(actor.scope(), new PersonId(person));
    Map<String, String> names =
        places.fullNames(
            actor.county(), rows.stream().map(Residence::placePath).distinct().toList());
    return new HouseholdPages.Homes(
        rows.stream()
            .map(
                row ->
                    new HouseholdPages.Home(
                        row.place().value().toString(),
                        names.getOrDefault(row.placePath(), ""),
                        row.tenure(),
                        RELATIONS.name(row.relation(), words),
                        row.livesHere(),
                        row.since(),
                        row.until(),
                        row.verifiedOn()))
            .toList());
  }

  /// Moving in, blank or as it was typed.
  HouseholdPages.Form moveIn(
      Actor actor, Place place, @Nullable ResidenceForm typed, @Nullable UUID person, Words words) {
    UUID known = typed == null ? person : typed.person();
    String name =
        known == null
            ? typed == null ? "" : text(typed.name())
            : persons.find(actor.scope(), new PersonId(known)).name();
    return new HouseholdPages.Form(
        place.id().value().toString(),
        places.fullName(place.county(), place.path()),
        null,
        known == null ? null : known.toString(),
        name,
        typed == null ? "" : text(typed.phone()),
        typed == null ? "" : text(typed.idNumber()),
        typed == null ? "" : text(typed.relation()),
        RELATIONS.options(words),
        typed == null ? Tenure.FAMILY.name() : text(typed.tenure()),
        typed == null || !"false".equals(typed.here()),
        typed == null ? Time.day(clock.instant()).toString() : text(typed.since()),
        "",
        0,
        Id.fresh().toString());
  }

  /// A residence as it stands, or as it was typed.
  HouseholdPages.Form change(
      Actor actor,
      Place place,
      UUID id,
      @Nullable ResidenceForm typed,
      @Nullable String until,
      Words words) {
    Residence row = residences.find(actor.scope(), id);
    String name =
        residences.at(actor.scope(), place.path()).stream()
            .filter(member -> member.residence().id().equals(id))
            .map(member -> member.person().name())
            .findFirst()
            .orElse("");
    return new HouseholdPages.Form(
        place.id().value().toString(),
        places.fullName(place.county(), place.path()),
        id.toString(),
        null,
        name,
        "",
        "",
        typed == null ? row.relation() : text(typed.relation()),
        RELATIONS.options(words),
        typed == null ? row.tenure().name() : text(typed.tenure()),
        row.livesHere(),
        typed == null ? row.since().toString() : text(typed.since()),
        until == null ? Time.day(clock.instant()).toString() : until,
        row.version(),
        Id.fresh().toString());
  }

  HouseholdPages.RentalForm rental(
      Actor actor, Place place, @Nullable Map<String, String> typed, Words words) {
    Dwelling dwelling = households.dwelling(actor.scope(), place);
    Map<String, List<Input>> parts = new LinkedHashMap<>();
    for (Sheet.Field field : Rental.SHEET.fields()) {
      boolean kept = field.sensitive() && dwelling.elements().containsKey(field.name());
      String open = field.sensitive() ? "" : dwelling.elements().getOrDefault(field.name(), "");
      parts
          .computeIfAbsent(field.element().section(), any -> new ArrayList<>())
          .add(
              new Input(
                  field.name(),
                  "household.element." + field.name(),
                  field.kind(),
                  typed == null ? open : typed.getOrDefault(field.name(), ""),
                  field.options(kept, words),
                  kept ? "household.element.kept" : "",
                  Math.max(20, field.element().most())));
    }
    return new HouseholdPages.RentalForm(
        place.id().value().toString(),
        places.fullName(place.county(), place.path()),
        parts.entrySet().stream()
            .map(part -> new HouseholdPages.Part(part.getKey(), part.getValue()))
            .toList(),
        dwelling.version(),
        Id.fresh().toString());
  }

  private static Member member(Residences.Member member, Words words) {
    Residence row = member.residence();
    return new Member(
        row.id().toString(),
        member.fileIsHere() ? row.person().value().toString() : null,
        member.person().name(),
        RELATIONS.name(row.relation(), words),
        row.tenure(),
        row.livesHere(),
        member.fileIsHere()
            ? member.labels().stream().map(code -> LABELS.name(code, words)).toList()
            : List.of(),
        row.since(),
        row.until(),
        row.verifiedOn());
  }

  private static List<HouseholdPages.Fact> facts(
      Dwelling dwelling, @Nullable Map<String, String> clear, Words words) {
    List<HouseholdPages.Fact> facts = new ArrayList<>();
    for (Sheet.Field field : Rental.SHEET.fields()) {
      String value = dwelling.elements().get(field.name());
      if (value != null) {
        boolean kept = field.sensitive() && clear == null;
        CodeList list = field.list();
        facts.add(
            new HouseholdPages.Fact(
                "household.element." + field.name(),
                kept ? "" : list == null ? value : list.name(value, words),
                kept));
      }
    }
    return facts;
  }

  private static @Nullable LocalDate verified(List<Member> living) {
    LocalDate first = null;
    for (Member member : living) {
      LocalDate on = member.verifiedOn();
      if (on == null) {
        return null;
      }
      first = first == null || on.isBefore(first) ? on : first;
    }
    return first;
  }
}
