package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.shared.Id;
import org.linli.shared.Scope;

/// 表格试问 — lists on their way into the registers, which are there for who sent them only, and lists
/// in clear, which are there for who asked.
final class ListSamples extends Samples {

  private static final Map<String, String> CONTENT =
      Map.of(
          "HEADINGS",
          """
          {"line": 1, "names": ["网格", "楼栋", "室"], "fields": ["grid", "building", "door"]}
          """,
          "LINES",
          """
          [{"number": 2, "cells": ["表格网格", "%d", "101"]}]
          """,
          "OBJECTIONS",
          """
          [{"line": 2, "field": "door", "key": "exchange.error.door", "hints": []}]
          """);

  ListSamples(World world) {
    super(world);
    same("GET /imports", Ask::plain);
    each("GET /places/{id}/imports", this::area);
    each("GET /places/{id}/list.xlsx", this::area);
    // what is only looked at is no act
    each(
        "POST /places/{id}/imports",
        cell -> area(cell).query("subject", "PLACES").withList("楼栋,室\n1,101\n").quiet());
    each("GET /imports/{id}", cell -> list(cell, "UPLOADED"));
    each(
        "POST /imports/{id}/columns",
        cell ->
            list(cell, "UPLOADED").with("columns", List.of("grid", "building", "door")).quiet());
    each("POST /imports/{id}/take", cell -> list(cell, "CHECKED").with("choice", "GOOD"));
    each("POST /imports/{id}/cancel", cell -> list(cell, "CHECKED").quiet());
    each("POST /imports/{id}/refused", cell -> list(cell, "CHECKED"));
    clear();
  }

  private void clear() {
    same("GET /clear-lists", Ask::plain);
    each("GET /clear-lists/new", cell -> Ask.plain().named("place", cell.area()));
    each(
        "POST /clear-lists",
        cell ->
            Ask.of("subject", "RESIDENTS", "purpose", "VISIT", "reason", "入户走访", "hours", "2")
                .with("fields", List.of("door", "name"))
                .named("place", cell.area()));
    each("GET /clear-lists/{id}", this::asked);
    each(
        "POST /clear-lists/{id}/moves/{action}",
        cell -> asked(cell).path("action", "REFUSE").with("reason", "用隐去的名单即可"));
    // there for who asked only
    each(
        "POST /clear-lists/{id}/workbook",
        cell ->
            Ask.at(
                "id",
                cell.may()
                    ? clear(
                        world.actor(cell.part()).scope().paths().getFirst(),
                        world.actor(cell.part()).id(),
                        "GRANTED")
                    : Id.fresh().toString()));
  }

  private Ask asked(Cell cell) {
    return Ask.at("id", clear(cell.area(), Id.fresh(), "WAITING")).lies(cell.area());
  }

  private String clear(String area, UUID asker, String state) {
    UUID id = Id.fresh();
    var jdbc = world.doors.jdbc();
    world
        .doors
        .transactions()
        .run(
            world.desk.scope(),
            () ->
                jdbc.sql(
                        """
                        insert into clear_list (county, id, place_id, place_path, subject, purpose,
                          fields, hours, state, asked_by, asked_at, answered_by, answered_at)
                        values (?, ?, ?, ?, 'RESIDENTS', 'VISIT', '{door,name}', 24, ?, ?, now(), ?,
                          now())
                        """)
                    .params(
                        world.county,
                        id,
                        world.place(area).id().value(),
                        area,
                        state,
                        asker,
                        Id.fresh())
                    .update());
    return id.toString();
  }

  private Ask area(Cell cell) {
    return Ask.at("id", world.place(cell.area()).id().toString()).lies(cell.area());
  }

  private Ask list(Cell cell, String state) {
    if (!cell.may()) {
      return Ask.at("id", Id.fresh().toString());
    }
    UUID id = Id.fresh();
    UUID sender = world.actor(cell.part()).id();
    String area = world.actor(cell.part()).scope().paths().getFirst();
    // where the county or the street is the area, a list names the community too
    String place = area.length() < 12 ? objects.spot(area) : area;
    Scope own = new Scope(world.county, List.of(), Set.of(), Set.of(), sender, Set.of());
    var jdbc = world.doors.jdbc();
    jdbc.sql(
            """
            insert into import_list (county, id, place_id, place_path, subject, uploader_id,
              uploaded_at, digest, lines, state)
            values (?, ?, ?, ?, 'PLACES', ?, now(), '\\x00', 1, ?)
            """)
        .params(world.county, id, world.place(place).id().value(), place, sender, state)
        .update();
    world
        .doors
        .transactions()
        .run(
            own,
            () ->
                CONTENT.forEach(
                    (kind, content) ->
                        jdbc.sql(
                                """
                                insert into import_part (county, import_id, kind, part, uploader_id,
                                  sealed)
                                values (?, ?, ?, 0, ?, ?)
                                """)
                            .params(
                                world.county,
                                id,
                                kind,
                                sender,
                                world
                                    .doors
                                    .vault()
                                    .seal(world.county, content.formatted(objects.next("list"))))
                            .update()));
    return Ask.at("id", id.toString());
  }
}
