package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.place.Place;

/// 居民试问 — persons with their files, households, compositions, requests and duplicates.
final class PeopleSamples extends Samples {

  private final Homes homes;

  PeopleSamples(World world) {
    super(world);
    homes = new Homes(world);
    persons();
    households();
    privacy();
  }

  private void persons() {
    each("GET /persons", cell -> Ask.plain().named("place", cell.area()));
    each(
        "POST /persons",
        cell -> Ask.of("name", "新人" + objects.next("person")).named("place", cell.area()));
    each("GET /persons/new", cell -> Ask.plain().named("place", cell.area()));
    about("GET /persons/{id}", "person", objects::person, this::person);
    about("GET /persons/{id}/change", "person", objects::person, this::person);
    about(
        "POST /persons/{id}",
        "person",
        objects::person,
        (cell, id) -> person(cell, id).with("name", "改名", "version", 0));
    about(
        "POST /persons/{id}/clear-views",
        "person",
        objects::person,
        (cell, id) -> person(cell, id).with("purpose", "VISIT"));
    about("GET /persons/{id}/file", "person", objects::person, this::person);
    about(
        "POST /persons/{id}/file",
        "person",
        objects::person,
        (cell, id) ->
            person(cell, id).with("ethnicGroup", "11").query("version", "0").query("labels", ""));
  }

  private void households() {
    String home = "/households/{id}";
    about("GET " + home, "home", homes::home, (cell, h) -> home(h));
    about("GET " + home + "/residences/new", "home", homes::home, (cell, h) -> home(h));
    about(
        "POST " + home + "/residences",
        "home",
        homes::home,
        (cell, h) ->
            home(h)
                .with("name", "新户" + objects.next("mover"), "tenure", "TENANT")
                .with("since", "2025-01-01"));
    about("GET " + home + "/residences/{residence}", "lived", homes::lived, (cell, l) -> lived(l));
    about(
        "POST " + home + "/residences/{residence}",
        "lived",
        homes::lived,
        (cell, l) -> lived(l).with("tenure", "OWNER", "since", "2024-01-01", "version", 0));
    about(
        "POST " + home + "/residences/{residence}/end",
        "lived",
        homes::lived,
        (cell, l) -> lived(l).with("until", "2025-06-01", "version", 0));
    about(
        "POST " + home + "/verifications",
        "lived",
        homes::lived,
        (cell, l) ->
            Ask.at("id", l.home().id().toString())
                .lies(l.home().path())
                .with("on", homes.today())
                .with("residents", List.of(l.residence())));
    about("GET " + home + "/rental", "home", homes::home, (cell, h) -> home(h));
    about(
        "POST " + home + "/rental",
        "home",
        homes::home,
        (cell, h) -> home(h).with("rented", "1").query("version", "0"));
    about(
        "POST " + home + "/rental/clear-views",
        "home",
        homes::home,
        (cell, h) -> home(h).with("purpose", "VISIT"));
    same("GET /composition", () -> Ask.of("place", world.community));
  }

  private void privacy() {
    same("GET /requests", Ask::plain);
    same("GET /duplicates", Ask::plain);
    about("GET /persons/{id}/requests", "person", objects::person, this::person);
    about(
        "POST /persons/{id}/requests",
        "person",
        objects::person,
        (cell, id) -> person(cell, id).with("kind", "EXPORT", "ground", "OWN"));
    about(
        "POST /persons/{id}/requests/{request}/decision",
        "request",
        homes::request,
        (cell, asked) -> asked(asked).with("decision", "GRANT"));
    // who neither asked nor decided is told so, and only who keeps the area is told anything
    about(
        "POST /persons/{id}/requests/{request}/export",
        "request",
        homes::request,
        (cell, asked) -> asked(asked).reasoned().quiet());
    about(
        "POST /duplicates/{id}",
        "duplicate",
        homes::duplicate,
        (cell, id) ->
            Ask.at("id", id.toString()).with("decision", "MERGE", "home", "FIRST", "version", 0));
  }

  private Ask person(Cell cell, UUID id) {
    return Ask.at("id", id.toString()).lies(cell.area());
  }

  private static Ask home(Place place) {
    return Ask.at("id", place.id().toString()).lies(place.path());
  }

  private static Ask lived(Homes.Lived lived) {
    return home(lived.home()).path("residence", lived.residence());
  }

  private static Ask asked(Homes.Asked asked) {
    return Ask.at("id", asked.person().toString(), "request", asked.request()).lies(asked.path());
  }
}
