package org.linli.access;

import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.shared.AccountPart;
import org.linli.shared.Id;
import org.linli.shared.Time;

/// 事项试问 — the matters of desks, chiefs, handlers and links, their lists, figures and categories.
final class MatterSamples extends Samples {

  MatterSamples(World world) {
    super(world);
    matters();
    lists();
    categories();
    admissions();
    routes();
  }

  /// True for parts that see a matter because of what they are, and not by the reporter's link.
  static boolean holds(AccountPart part) {
    return part.isDesk() || part == CHIEF || part == HANDLER || part == LINK;
  }

  /// A matter that is the asker's own where the cell says so: in a desk's area, with the chief, the
  /// company or the link's holder; elsewhere it lies with others.
  static Reported held(World world, Cell cell) {
    Objects objects = world.objects();
    boolean own = cell.where() == Where.OWN || cell.where() == Where.CHILD;
    return switch (cell.part()) {
      case CHIEF -> objects.dispatched(cell.area(), own ? "GRID_CHIEF" : "COMMUNITY_DESK");
      // the same company's: a link opens the matter it was sent for, and not what else its holder
      // has
      case LINK -> objects.dispatched(cell.area(), "organisation:" + world.company.value());
      case HANDLER ->
          cell.where() == Where.OWN
              ? objects.dispatched(cell.area(), "organisation:" + world.company.value())
              : objects.matter(cell.area());
      default -> objects.matter(cell.area());
    };
  }

  /// The link of a message about the matter, for whoever holds it; null for everybody else.
  static @Nullable String link(World world, Cell cell, Reported matter) {
    return cell.part() == LINK && cell.where() == Where.OWN ? link(world, matter) : null;
  }

  static String link(World world, Reported matter) {
    // a new holder ends the links of the one before: that must have happened already
    world.doors.dispatcher().drain(world.county);
    return world
        .doors
        .links()
        .issue(
            world.county,
            matter.id().value(),
            null,
            world.company.value(),
            null,
            null,
            world.doors.clock().instant().plusSeconds(3600));
  }

  private void matters() {
    each(
        "GET /matters/{number}",
        cell -> {
          Reported matter = objects.kept("held by " + cell.part(), cell, area -> held(world, cell));
          return Ask.at("number", matter.number()).by(link(world, cell, matter)).lies(cell.area());
        });
    each(
        "POST /matters/{number}/calls",
        cell -> {
          Reported matter = objects.kept("held by " + cell.part(), cell, area -> held(world, cell));
          return Ask.at("number", matter.number()).by(link(world, cell, matter)).lies(cell.area());
        });
    each(
        "POST /matters/{number}/items/{item}/moves/{action}",
        cell -> {
          Reported matter = objects.kept("held by " + cell.part(), cell, area -> held(world, cell));
          return Ask.at("number", matter.number(), "item", "1")
              .path("action", cell.part().isDesk() ? "ACCEPT" : "TAKE")
              .by(link(world, cell, matter))
              .lies(cell.area());
        });
    about(
        "POST /matters/{number}/moves/{action}",
        "matter",
        objects::matter,
        (cell, matter) ->
            Ask.at("number", matter.number(), "action", "ADD_ITEM")
                .with("category", "OTHER", "note", "还有一件")
                .lies(cell.area()));
    same("GET /matters/new", () -> Ask.of("place", world.grid));
    same(
        "POST /work/{county}/matters",
        () -> Ask.of("place", world.grid, "category", "OTHER", "text", "灯不亮", "anonymous", true));
    same(
        "POST /inbox/dispatches",
        () -> {
          Reported matter = objects.matter(world.grid);
          objects.move(matter, MatterAction.ACCEPT, Brought.nothing());
          return Ask.of("items", List.of(matter.number() + ":1:1"), "assignee", "GRID_CHIEF");
        });
  }

  private void lists() {
    same("GET /today", Ask::plain);
    same("GET /inbox", Ask::plain);
    about(
        "GET /problems",
        "matter",
        objects::matter,
        (cell, matter) -> Ask.plain().named("area", cell.area()).shows(matter.number()));
    about(
        "GET /satisfied",
        "satisfied",
        area -> objects.closed(objects.matter(area)),
        (cell, matter) -> Ask.plain().named("area", cell.area()).shows(matter.number()));
    for (String figures : List.of("GET /dashboard", "GET /figures", "GET /matters")) {
      each(figures, cell -> Ask.plain().named("place", cell.area()));
    }
    same("GET /wall/{county}", Ask::plain);
  }

  private void categories() {
    same("GET /categories", () -> Ask.plain().shows("OTHER"));
    same("POST /categories", () -> category("TEST_" + objects.next("category"), -1));
    same("POST /categories/{id}", changed());
    same("GET /categories/classes", () -> Ask.plain().shows("B01"));
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
