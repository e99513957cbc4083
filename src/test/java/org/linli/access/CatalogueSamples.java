package org.linli.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.shared.Id;
import org.linli.shared.Time;

/// 目录试问 — categories, what grids may be given, and routing rules.
final class CatalogueSamples extends Samples {

  CatalogueSamples(World world) {
    super(world);
    categories();
    admissions();
    routes();
  }

  private void categories() {
    same("GET /categories", () -> Ask.plain().shows("OTHER"));
    same("POST /categories", () -> category("TEST_" + objects.next("category"), -1));
    same("POST /categories/{id}", changed());
    same("GET /categories/classes", () -> Ask.plain().shows("B01"));
    same("POST /categories/{id}/end", () -> Ask.at("id", another()).with("version", 0));
    // nothing of it is missing here
    same("POST /categories/shipped", () -> Ask.plain().quiet());
    same("GET /categories/limits", Ask::plain);
    same("POST /categories/limits", () -> Ask.of("owner", "测试", "version", 0));
  }

  private void admissions() {
    same("GET /admissions", Ask::plain);
    same(
        "POST /admissions",
        () ->
            Ask.of("category", "PARTY_MEMBERSHIP", "reason", "试行")
                .with("until", LocalDate.now(Time.ZONE).plusDays(3).toString()));
    same(
        "POST /admissions/{id}/moves/{action}",
        () -> {
          UUID id = Id.fresh();
          world
              .doors
              .jdbc()
              .sql(
                  """
                  insert into admission (county, id, category, state, reason, valid_from,
                    valid_until, asked_by, asked_name)
                  values (?, ?, 'JOBS', 'ASKED', '试行', '2025-01-01', '2999-01-01', ?, '别人')
                  """)
              .params(world.county, id, Id.fresh())
              .update();
          return Ask.at("id", id.toString(), "action", "APPROVE");
        });
  }

  private void routes() {
    same("GET /routes", Ask::plain);
    same("POST /routes", this::rule);
    same("POST /routes/{id}", () -> rule().path("id", ruled().toString()));
    same("POST /routes/{id}/end", () -> Ask.at("id", ruled().toString()));
  }

  private Ask rule() {
    return Ask.of("category", "BUS_LINE", "place", world.street, "target", "STREET_DESK")
        .with("owner", "测试");
  }

  private UUID ruled() {
    UUID id = Id.fresh();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into route_rule (county, id, category, place_id, place_path, rung, owner,
              valid_from)
            values (?, ?, 'BUS_LINE', ?, ?, 'STREET_DESK', '测试', '2025-01-01')
            """)
        .params(world.county, id, world.place(world.street).id().value(), world.street)
        .update();
    return id;
  }

  private String another() {
    String code = "END_" + objects.next("ended");
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into category (county, id, code, number, name_zh, name_en, section, ladder, direct,
              about_persons, anonymous_allowed, evidence, accept_rule, close_rule, urgent, usual,
              owner, valid_from, version)
            select county, ?, ?, '', name_zh, name_en, section, ladder, direct, about_persons,
              anonymous_allowed, evidence, accept_rule, close_rule, urgent, usual, owner, valid_from, 0
            from category where county = ? and code = 'OTHER'
            """)
        .params(Id.fresh(), code, world.county)
        .update();
    return code;
  }

  private Supplier<Ask> changed() {
    return () -> {
      String code = List.of("SUGGESTION", "CARE", "PETITION").get(objects.next("changed") % 3);
      int version =
          world
              .doors
              .jdbc()
              .sql(
                  """
                  select version from category
                  where county = ? and code = ? and valid_until is null
                  """)
              .params(world.county, code)
              .query(Integer.class)
              .single();
      return category(code, version).path("id", code);
    };
  }

  private Ask category(String code, int version) {
    return Ask.of("code", code, "nameZh", "试类", "nameEn", "Trial", "section", "SERVICE")
        .with("number", "B02" + (20 + objects.next("number")), "radius", "50")
        .with("ladder", "COMMUNITY_DESK>STREET_DESK>COUNTY_DESK", "evidence", "NOTE")
        .with("owner", "测试", "from", LocalDate.now(Time.ZONE).plusDays(1).toString())
        .with("version", version);
  }
}
