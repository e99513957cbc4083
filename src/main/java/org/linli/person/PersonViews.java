package org.linli.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Persons.Clear;
import org.linli.person.Persons.Masked;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 人员视图 — turns what the door answers into what pages show.
@Component
class PersonViews {

  private static final CodeList RELATIONS = CodeList.of("relation");

  private final Persons persons;
  private final FileViews files;
  private final Places places;

  PersonViews(Persons persons, FileViews files, Places places) {
    this.persons = persons;
    this.files = files;
    this.places = places;
  }

  PersonPages.Show show(Actor actor, PersonId id, @Nullable Clear clear, Words words) {
    Masked person = persons.find(actor.scope(), id);
    Persons.Shown file = persons.file(actor.scope(), id);
    boolean alive = person.mergedInto() == null && !person.erased();
    return new PersonPages.Show(
        rows(actor, List.of(person), words).getFirst(),
        files.sections(file, clear == null ? null : clear.elements(), words),
        files.labels(file.labels(), words),
        clear == null ? null : new PersonPages.Clear(clear.name(), clear.phone(), clear.idNumber()),
        alive && actor.part().isDesk(),
        alive && mayClear(actor),
        List.of(Purpose.values()),
        Id.fresh().toString());
  }

  PersonPages.Listing listing(Actor actor, String path, Words words) {
    return new PersonPages.Listing(
        places.fullName(actor.county(), path),
        path,
        rows(actor, persons.ofHousehold(actor.scope(), path), words),
        actor.part().isDesk());
  }

  PersonPages.Form form(Actor actor, String path, Words words) {
    return new PersonPages.Form(
        null,
        places.fullName(actor.county(), path),
        path,
        "",
        "",
        "",
        "",
        RELATIONS.options(words),
        0,
        Id.fresh().toString());
  }

  List<PersonPages.Row> rows(Actor actor, Collection<Masked> found, Words words) {
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
                    RELATIONS.name(person.relation(), words),
                    names.getOrDefault(person.placePath(), ""),
                    person.placePath(),
                    person.toBeVerified(),
                    person.leftOn(),
                    text(person.mergedInto()),
                    person.erased(),
                    person.version()))
        .toList();
  }

  static boolean mayClear(Actor actor) {
    return actor.part().isDesk() || actor.part() == AccountPart.CHIEF;
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
