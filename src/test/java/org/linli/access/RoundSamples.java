package org.linli.access;

import java.util.UUID;
import org.linli.shared.Id;

/// 轮次试问 — what is due in an area, by whose plan, and where nobody goes.
final class RoundSamples extends Samples {

  private int codes;

  RoundSamples(World world) {
    super(world);
    for (String field : new String[] {"", "/state", "/pack"}) {
      same("GET /work/{county}/field" + field, Ask::plain);
    }
    same("GET /rounds", Ask::plain);
    same("GET /burden", Ask::plain);
    each("GET /rounds/area", cell -> Ask.plain().named("path", cell.area()));
    about("GET /rounds/{id}", "round", this::round, RoundSamples::at);
    about(
        "POST /rounds/{id}/check",
        "round",
        this::round,
        (cell, id) -> at(cell, id).reasoned().quiet());
    about(
        "POST /rounds/{id}/excuse",
        "round",
        this::round,
        (cell, id) -> at(cell, id).with("reason", "AWAY").reasoned().quiet());
    same("GET /round-plans", Ask::plain);
    same("GET /work/{county}/round-plans/new", Ask::plain);
    about(
        "GET /round-plans/{code}",
        "round plan",
        this::plan,
        (cell, code) -> Ask.at("code", code).lies(cell.area()));
    each(
        "POST /round-plans",
        cell ->
            Ask.of("code", "NEW_" + codes++, "zh", "看看", "en", "Look", "what", "PLACE/GRID")
                .with("owed", "DESK", "rhythm", "WEEKLY", "n", "1", "lead", "1", "grace", "1")
                .named("area", cell.area()));
    about(
        "POST /round-plans/{code}/end",
        "round plan",
        this::plan,
        (cell, code) -> Ask.at("code", code).with("seen", "0").lies(cell.area()));
    same("GET /round-mutes", Ask::plain);
    each(
        "POST /round-mutes",
        cell -> Ask.of("reason", "EMPTY").named("place", cell.area()).reasoned().quiet());
    about(
        "POST /round-mutes/{id}/end",
        "round mute",
        this::mute,
        (cell, id) -> Ask.at("id", id.toString()).lies(cell.area()));
    for (String figures :
        new String[] {"GET /round-figures", "GET /work/{county}/round-figures.xlsx"}) {
      each(figures, cell -> Ask.plain().named("place", cell.area()));
    }
  }

  private static Ask at(Cell cell, UUID id) {
    return Ask.at("id", id.toString()).lies(cell.area());
  }

  private String plan(String area) {
    String code = "PLAN_" + codes++;
    inside(
        """
        insert into round_plan (county, id, code, name_zh, name_en, kind, selector, place_id,
          place_path, owed, rhythm, n, lead, grace, form, priority, valid_from, stale)
        select county, ?, ?, '看看', 'Look', 'PLACE', 'GRID', id, path, 'DESK', 'WEEKLY', 1, 1, 1,
          'CHECK', 0, date '2026-01-01', false
        from place where county = ? and path = ?
        """,
        Id.fresh(),
        code,
        world.county,
        area);
    return code;
  }

  private UUID round(String area) {
    UUID id = Id.fresh();
    inside(
        """
        insert into round (county, id, plan, kind, selector, subject_id, place_id, place_path, form,
          priority, period, start_on, due_on, end_on, state)
        select county, ?, 'NONE', 'PLACE', 'GRID', ?, id, path, 'CHECK', 0, current_date, current_date,
          current_date, current_date + 1, 'DUE'
        from place where county = ? and path = ?
        """,
        id,
        Id.fresh(),
        world.county,
        area);
    return id;
  }

  private UUID mute(String area) {
    UUID id = Id.fresh();
    inside(
        """
        insert into round_mute (county, id, place_id, place_path, subject_id, reason, since, muted_by)
        select county, ?, id, path, ?, 'EMPTY', current_date, ? from place where county = ? and path = ?
        """,
        id,
        Id.fresh(),
        Id.fresh(),
        world.county,
        area);
    return id;
  }

  private void inside(String sql, Object... params) {
    world.write(sql, params);
  }
}
