package org.linli.access;

import java.util.List;
import org.linli.organisation.Organisation;
import org.linli.organisation.Post;
import org.linli.place.Place;

/// 台账试问 — places, organisations, posts and boards.
final class RegisterSamples extends Samples {

  RegisterSamples(World world) {
    super(world);
    places();
    organisations();
    posts();
    boards();
    premises();
  }

  private void places() {
    each("GET /places", cell -> cell.hasArea() ? Ask.plain().shows(name(cell)) : Ask.plain());
    each(
        "GET /places/{id}",
        cell -> Ask.at("id", world.place(cell.area()).id().toString()).lies(cell.area()));
    each(
        "POST /places",
        cell ->
            Ask.of("kind", "SITE", "name", "点" + objects.next("site"))
                .named("parent", cell.may() ? objects.spot(cell.area()) : cell.area()));
    about(
        "POST /places/{id}",
        "leaf",
        objects::leaf,
        (cell, leaf) -> leaf(leaf).with("name", "新名", "version", "0"));
    about(
        "POST /places/{id}/retirement",
        "leaf",
        objects::leaf,
        (cell, leaf) -> leaf(leaf).with("version", "0"));
    each(
        "GET /places/{id}/redraw",
        cell -> {
          Place leaf = objects.kept("leaf", cell, objects::leaf);
          return leaf(leaf).with("kind", "RENAME", "name", "新名", "reason", "调整");
        });
    // only who may is told that he has to look first
    about(
        "POST /places/{id}/redraws",
        "leaf",
        objects::leaf,
        (cell, leaf) ->
            leaf(leaf).with("kind", "RENAME", "name", "新名", "reason", "调整").reasoned().quiet());
    about(
        "GET /redraws/{id}",
        "redraw",
        objects::redraw,
        (cell, redraw) -> Ask.at("id", redraw.object()).lies(redraw.lies()));
    same("POST /county", () -> Ask.plain().quiet());
  }

  private void organisations() {
    each(
        "GET /organisations",
        cell -> Ask.plain().shows(objects.kept("department", cell, objects::department).name()));
    each(
        "POST /organisations",
        cell ->
            Ask.of("kind", "DEPARTMENT", "name", "新单位" + objects.next("organisation"))
                .with("areas", cell.area())
                .named("place", cell.area()));
    about(
        "GET /organisations/{id}", "department", objects::department, (cell, o) -> organisation(o));
    about(
        "POST /organisations/{id}",
        "department",
        objects::department,
        (cell, o) ->
            organisation(o)
                .with("kind", "DEPARTMENT", "name", "改名", "version", "0")
                .with("place", cell.area(), "areas", cell.area()));
    about(
        "POST /organisations/{id}/retirement",
        "department",
        objects::department,
        (cell, o) -> organisation(o).with("version", "0"));
  }

  private void posts() {
    each("GET /roster", cell -> Ask.plain().shows(holder(cell)));
    same("GET /roster.xlsx", Ask::plain);
    same("GET /coverage", Ask::plain);
    each("GET /answering", cell -> Ask.plain().named("path", cell.area()));
    about("GET /posts/{id}", "filled", objects::filled, (cell, post) -> post(post));
    about(
        "GET /holders/{person}",
        "filled",
        objects::filled,
        (cell, post) -> Ask.at("person", String.valueOf(post.person())).lies(post.placePath()));
    each(
        "POST /posts",
        cell -> {
          Place leaf = objects.kept("leaf", cell, objects::leaf);
          return Ask.of("kind", "STATION_HEAD").named("place", leaf.path());
        });
    about(
        "POST /posts/{id}/appointments",
        "vacant",
        objects::vacant,
        (cell, post) ->
            post(post)
                .with("name", "新楼长", "phone", objects.phone("134"))
                .with("since", "2025-01-01", "reason", "选任"));
    about(
        "POST /posts/{id}/appointments/{appointment}/phone",
        "filled",
        objects::filled,
        (cell, post) -> appointment(post).with("dutyPhone", "0434-3512345", "consent", "true"));
  }

  private void boards() {
    each(
        "GET /boards",
        cell -> Ask.plain().shows(objects.kept("board", cell, objects::board).object()));
    each(
        "POST /boards",
        cell -> {
          Place leaf = objects.kept("unboarded", cell, objects::leaf);
          return Ask.plain().named("place", leaf.id().toString()).lies(leaf.path());
        });
    about(
        "GET /boards/{code}",
        "board",
        objects::board,
        (cell, board) -> Ask.at("code", board.object()).lies(board.lies()));
    about(
        "POST /boards/moves/{action}",
        "board",
        objects::board,
        (cell, board) -> chosen(Ask.at("action", "TAKE_DOWN"), board));
    each(
        "GET /boards/prints",
        cell -> Ask.plain().shows(objects.kept("print", cell, objects::print).object()));
    about(
        "POST /boards/prints",
        "board",
        objects::board,
        (cell, board) -> chosen(Ask.plain(), board));
    about("GET /boards/prints/{id}", "print", objects::print, (cell, print) -> print(print));
    about(
        "POST /boards/prints/{id}/moves/{action}",
        "print",
        objects::print,
        (cell, print) -> print(print).path("action", "PRINT"));
    about(
        "GET /boards/prints/{id}/files/{area}/{paper}",
        "print",
        objects::print,
        (cell, print) ->
            print(print).path("area", print.lies().substring(0, 12), "paper", "A4_PORTRAIT"));
  }

  private static Ask chosen(Ask ask, Objects.Thing<String> board) {
    return ask.with("code", List.of(board.object())).lies(board.lies());
  }

  private static Ask print(Objects.Thing<String> print) {
    return Ask.at("id", print.object()).lies(print.lies());
  }

  private void premises() {
    each(
        "GET /places/{id}/premises",
        cell -> Ask.at("id", world.place(cell.area()).id().toString()).lies(cell.area()));
    same("GET /marks", Ask::plain);
    about("GET /places/{id}/doors", "bare", objects::bare, (cell, bare) -> leaf(bare));
    about(
        "POST /places/{id}/doors",
        "bare",
        objects::bare,
        (cell, bare) -> leaf(bare).with("stairwells", "1", "floors", "1", "perFloor", "2"));
    about(
        "POST /places/{id}/marks",
        "bare",
        objects::bare,
        (cell, bare) -> leaf(bare).with("kind", "SAFE", "since", "2025-01-01"));
    about(
        "POST /places/{id}/marks/{mark}/end",
        "marked",
        objects::marked,
        (cell, marked) ->
            leaf(marked.object())
                .path("mark", marked.lies())
                .lies(marked.object().path())
                .with("until", "2025-06-30"));
    about(
        "POST /places/{id}/site",
        "site",
        objects::site,
        (cell, site) -> leaf(site).with("kind", "SHOP", "version", "0"));
    about(
        "POST /places/{id}/use",
        "door",
        objects::door,
        (cell, door) -> leaf(door).with("use", "SHOP"));
  }

  private String name(Cell cell) {
    return world.place(cell.area()).name();
  }

  private String holder(Cell cell) {
    return String.valueOf(objects.kept("filled", cell, objects::filled).name());
  }

  private static Ask leaf(Place leaf) {
    return Ask.at("id", leaf.id().toString()).lies(leaf.path());
  }

  private static Ask organisation(Organisation organisation) {
    return Ask.at("id", organisation.id().toString()).lies(organisation.placePath());
  }

  private static Ask post(Post post) {
    return Ask.at("id", post.id().toString()).lies(post.placePath());
  }

  private static Ask appointment(Post post) {
    return post(post)
        .path("appointment", String.valueOf(post.appointment()))
        .with("version", String.valueOf(post.version()));
  }
}
