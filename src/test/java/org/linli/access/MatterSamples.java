package org.linli.access;

import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.shared.AccountPart;

/// 事项试问 — the matters of desks, chiefs, handlers and links, their lists and figures.
final class MatterSamples extends Samples {

  MatterSamples(World world) {
    super(world);
    matters();
    lists();
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
        () ->
            Ask.of("place", world.grid, "category", "OTHER", "text", "灯不亮", "anonymous", true)
                .with("compared", "OTHER"));
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
        "problem",
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
}
