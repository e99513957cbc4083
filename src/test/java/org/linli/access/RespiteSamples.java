package org.linli.access;

import static org.linli.shared.AccountPart.HANDLER;

import java.util.UUID;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.respite.RespiteForm;
import org.linli.shared.Id;

/// 缓办试问 — what is asked of the clock of a matter, who decides it, and the ledger.
final class RespiteSamples extends Samples {

  RespiteSamples(World world) {
    super(world);
    each(
        "GET /matters/{number}/respites",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number())
              .by(MatterSamples.link(world, cell, matter))
              .lies(cell.area());
        });
    each(
        "POST /matters/{number}/items/{item}/respites",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number(), "item", "1")
              .with("kind", "VOIDING", "reason", "报重了")
              .by(MatterSamples.link(world, cell, matter))
              .lies(cell.area());
        });
    about(
        "POST /respites/{id}/decision",
        "respite",
        area -> ask(objects.dispatched(area, company()), "EXTENSION"),
        (cell, id) ->
            Ask.at("id", id.toString())
                .with("decision", "REFUSE", "reason", "再想办法")
                .lies(cell.area()));
    each(
        "POST /respites/{id}/end",
        cell -> {
          Reported matter = MatterSamples.held(world, cell);
          UUID id = ask(matter, "EXTENSION", cell);
          return Ask.at("id", id.toString())
              .by(MatterSamples.link(world, cell, matter))
              .lies(cell.area());
        });
    about(
        "GET /respites",
        "asked",
        area -> {
          Reported matter = objects.dispatched(area, company());
          ask(matter, "EXTENSION");
          return matter;
        },
        (cell, matter) -> Ask.plain().named("area", cell.area()).shows(matter.number()));
    same("GET /work/{county}/respites.xlsx", Ask::plain);
    same("GET /respites/waiting", Ask::plain);
  }

  /// The county's desk waits for an answer of the reporter.
  static void wait(World world, Reported matter) {
    world.objects().move(matter, MatterAction.ACCEPT, Brought.nothing());
    world
        .doors
        .respites()
        .ask(
            world.desk,
            matter.number(),
            1,
            new RespiteForm("WAITING", "2", "", "在几楼", null),
            Id.fresh());
  }

  private String company() {
    return "organisation:" + world.company.value();
  }

  private UUID ask(Reported matter, String kind) {
    return world
        .doors
        .respites()
        .ask(
            world.actor(HANDLER),
            matter.number(),
            1,
            new RespiteForm(kind, "2", "", "缺配件", null),
            Id.fresh());
  }

  // the desk of the county may ask about anything
  private UUID ask(Reported matter, String kind, Cell cell) {
    return world
        .doors
        .respites()
        .ask(
            world.desk,
            matter.number(),
            1,
            new RespiteForm(kind, "2", "", "缺配件 " + cell.part(), null),
            Id.fresh());
  }
}
