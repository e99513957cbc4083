package org.linli.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.person.Persons.Masked;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.stereotype.Component;

/// 人员视图 — turns what the door answers into what pages show.
@Component
class PersonViews {

  private final Persons persons;
  private final Places places;

  PersonViews(Persons persons, Places places) {
    this.persons = persons;
    this.places = places;
  }

  PersonPages.Show show(Actor actor, PersonId id, PersonPages.@Nullable Clear clear) {
    Masked person = persons.find(actor.scope(), id);
    return new PersonPages.Show(
        rows(actor, List.of(person)).getFirst(),
        clear,
        actor.part().isDesk(),
        mayClear(actor),
        List.of(Purpose.values()),
        Id.fresh().toString());
  }

  PersonPages.Listing listing(Actor actor, String path) {
    return new PersonPages.Listing(
        places.fullName(actor.county(), path),
        path,
        rows(actor, persons.ofHousehold(actor.scope(), path)),
        actor.part().isDesk());
  }

  PersonPages.Form form(Actor actor, String path) {
    return new PersonPages.Form(
        null,
        places.fullName(actor.county(), path),
        path,
        "",
        "",
        "",
        "",
        0,
        Id.fresh().toString());
  }

  List<PersonPages.Row> rows(Actor actor, Collection<Masked> found) {
    Map<String, String> names =
        places.fullNames(actor.county(), found.stream().map(Masked::placePath).distinct().toList());
    return found.stream()
        .map(
            person ->
                new PersonPages.Row(
                    person.id().value().toString(),
                    person.name(),
                    Objects.requireNonNullElse(person.phone(), ""),
                    person.hasIdNumber(),
                    person.sex(),
                    person.bornYear(),
                    person.relation(),
                    names.getOrDefault(person.placePath(), ""),
                    person.placePath(),
                    person.toBeVerified(),
                    person.version()))
        .toList();
  }

  static boolean mayClear(Actor actor) {
    return actor.part().isDesk() || actor.part() == AccountPart.CHIEF;
  }
}
