package org.linli.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 计划存取 — reads and writes plans; every version is a row.
@Repository
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that hold, of one kind or (empty) of every kind, in order of priority and code.
  List<Plan> holding(String county, String kind) {
    return jdbc.sql(
            """
            select * from round_plan where county = ? and valid_until is null and ? in ('', kind)
            order by priority desc, code
            """)
        .params(county, kind)
        .query(PlanStore::plan)
        .list();
  }

  /// Every plan in its latest version, in order of code.
  List<Plan> latest(String county) {
    return jdbc.sql(
            """
            select distinct on (code) * from round_plan where county = ? order by code, version desc
            """)
        .params(county)
        .query(PlanStore::plan)
        .list();
  }

  /// The versions of a plan, the latest first.
  List<Plan> versions(String county, String code) {
    return jdbc.sql("select * from round_plan where county = ? and code = ? order by version desc")
        .params(county, code)
        .query(PlanStore::plan)
        .list();
  }

  Optional<Plan> find(String county, String code) {
    return versions(county, code).stream().findFirst();
  }

  /// The codes of plans whose rounds have to be derived again, those that ended among them.
  List<Plan> stale(String county) {
    return jdbc.sql("select * from round_plan where county = ? and stale order by code, version")
        .params(county)
        .query(PlanStore::plan)
        .list();
  }

  void derived(String county, UUID id) {
    jdbc.sql("update round_plan set stale = false where county = ? and id = ?")
        .params(county, id)
        .update();
  }

  /// False when this version of the plan is there already.
  boolean insert(String county, Plan plan) {
    NewPlan says = plan.says();
    return jdbc.sql(
                """
                insert into round_plan (county, id, code, name_zh, name_en, kind, selector, place_id,
                  place_path, owed, post, rhythm, n, lead, grace, form, priority, valid_from, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    county,
                    plan.id(),
                    says.code(),
                    says.zh(),
                    says.en(),
                    says.kind(),
                    says.selector(),
                    plan.place(),
                    says.area(),
                    says.owed().name(),
                    says.post(),
                    says.cadence().rhythm().name(),
                    says.cadence().n(),
                    says.lead(),
                    says.grace(),
                    says.form(),
                    says.priority(),
                    says.since(),
                    plan.version()))
            .update()
        == 1;
  }

  /// Throws [Stale] when the version is not the one that holds any more.
  void end(String county, String code, LocalDate until, int version) {
    int changed =
        jdbc.sql(
                """
                update round_plan set valid_until = ?, stale = true
                where county = ? and code = ? and version = ? and valid_until is null
                """)
            .params(until, county, code, version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  private static Plan plan(ResultSet row, int n) throws SQLException {
    return new Plan(
        row.getObject("id", UUID.class),
        new NewPlan(
            row.getString("code"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("kind"),
            row.getString("selector"),
            row.getString("place_path"),
            Owed.valueOf(row.getString("owed")),
            row.getString("post"),
            new Cadence(Rhythm.valueOf(row.getString("rhythm")), row.getInt("n")),
            row.getInt("lead"),
            row.getInt("grace"),
            row.getString("form"),
            row.getInt("priority"),
            row.getObject("valid_from", LocalDate.class)),
        row.getObject("place_id", UUID.class),
        row.getObject("valid_until", LocalDate.class),
        row.getBoolean("stale"),
        row.getInt("version"));
  }
}
