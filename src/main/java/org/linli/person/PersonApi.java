package org.linli.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Persons.Clear;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 人员接口 — the twins of the person pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/persons")
class PersonApi {

  private final Persons persons;
  private final PersonWrites writes;
  private final PersonViews views;
  private final Pages pages;

  PersonApi(Persons persons, PersonWrites writes, PersonViews views, Pages pages) {
    this.persons = persons;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  /// 人员内容 — `version` only for a change.
  record Body(
      @Nullable String place,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idNumber,
      @Nullable String relation,
      @Nullable Integer version) {

    NewPerson person() {
      return new NewPerson(
          Objects.requireNonNullElse(place, ""),
          Objects.requireNonNullElse(name, ""),
          phone,
          idNumber,
          Objects.requireNonNullElse(relation, ""));
    }
  }

  /// 目的 — why the clear view is asked for.
  record View(@Nullable Purpose purpose) {}

  /// 已登记 — the id of the person.
  record Saved(String id, boolean toBeVerified) {}

  /// The persons registered at a place and below, masked, at most 200.
  @GetMapping
  List<PersonPages.Row> list(Actor actor, @RequestParam String place, HttpServletRequest request) {
    if (!actor.scope().covers(place)) {
      throw new NotFound();
    }
    return views.rows(actor, persons.ofHousehold(actor.scope(), place), pages.words(request));
  }

  /// One person, masked.
  @GetMapping("/{id}")
  PersonPages.Row show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    var person = persons.find(actor.scope(), new PersonId(id));
    return views.rows(actor, List.of(person), pages.words(request)).getFirst();
  }

  /// The file: open elements as codes, the names of the sensitive ones on file, labels.
  @GetMapping("/{id}/file")
  Persons.Shown file(Actor actor, @PathVariable UUID id) {
    return persons.file(actor.scope(), new PersonId(id));
  }

  /// Changes the file: what is open and left out is emptied, what is sensitive and left out stays
  /// until `-` is sent.
  @PostMapping("/{id}/file")
  Saved changeFile(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") List<String> labels,
      @RequestBody PersonFile file) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    writes.changeFile(actor, person, file, labels, version, key);
    return saved(actor, id);
  }

  /// Registers a person.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Saved add(Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody Body body) {
    return saved(actor, UUID.fromString(writes.add(actor, body.person(), key)));
  }

  /// Changes a person's file.
  @PostMapping("/{id}")
  Saved change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Body body) {
    persons.find(actor.scope(), new PersonId(id));
    int version = Objects.requireNonNullElse(body.version(), -1);
    writes.change(actor, new PersonId(id), body.person(), version, key);
    return saved(actor, id);
  }

  /// The clear view, journaled with its purpose.
  @PostMapping("/{id}/clear-views")
  Clear clear(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody View body) {
    persons.find(actor.scope(), new PersonId(id));
    Purpose purpose = body.purpose();
    if (purpose == null) {
      throw new Invalid("purpose", "person.error.purpose");
    }
    return writes.clear(actor, new PersonId(id), purpose, key).orElseThrow(NotFound::new);
  }

  private Saved saved(Actor actor, UUID id) {
    return new Saved(id.toString(), persons.find(actor.scope(), new PersonId(id)).toBeVerified());
  }
}
