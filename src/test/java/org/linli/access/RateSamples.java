package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;

/// 三率试问 — the rates of places and organisations, their formulas, and the appeals.
final class RateSamples extends Samples {

  private int names;

  RateSamples(World world) {
    super(world);
    for (String rates : List.of("GET /rates", "GET /work/{county}/rates.xlsx")) {
      each(rates, cell -> Ask.plain().named("place", cell.area()));
    }
    each("GET /rates/cases", cell -> Ask.of("counter", "TAKEN").named("place", cell.area()));
    same("GET /rates/own", Ask::plain);
    same("GET /rates/own/cases", () -> Ask.of("counter", "TAKEN"));
    same("GET /rates/formulas", Ask::plain);
    same("POST /rates/formulas", this::formula);
    same(
        "POST /rates/formulas/{code}/end",
        () -> Ask.at("code", List.of("REDONE", "RETURNED", "SHIRKED").get(names++ % 3)).reasoned());
    each(
        "GET /matters/{number}/appeals",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number()).lies(cell.area());
        });
    each(
        "POST /matters/{number}/items/{item}/appeals",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number(), "item", "1")
              .with("reason", "不归我管")
              .reasoned()
              .quiet()
              .lies(cell.area());
        });
    about(
        "POST /appeals/{id}/decision",
        "appeal",
        this::appeal,
        (cell, id) ->
            Ask.at("id", id.toString())
                .with("decision", "REFUSE", "reason", "应由贵单位负责")
                .lies(cell.area()));
    each(
        "POST /appeals/{id}/withdraw",
        cell -> {
          boolean own = cell.part() == AccountPart.HANDLER && cell.where() == Where.OWN;
          UUID id = own ? appeal(cell.area()) : objects.kept("foreign", cell, this::foreign);
          return Ask.at("id", id.toString()).reasoned().quiet().lies(cell.area());
        });
    same("GET /appeals", Ask::plain);
  }

  private Ask formula() {
    names++;
    return Ask.of(
        "nameZh",
        "自定" + names,
        "nameEn",
        "Own " + names,
        "parts",
        List.of("TAKEN"),
        "wholes",
        List.of("DISPATCHED"),
        "weight",
        "0");
  }

  // the company took it, which counts for the company
  private UUID appeal(String area) {
    Reported matter = objects.dispatched(area, "organisation:" + world.company.value());
    Actor company = world.actor(AccountPart.HANDLER);
    world
        .doors
        .matters()
        .move(company, matter.number(), 1, MatterAction.TAKE, Brought.nothing(), Id.fresh(), -1);
    return world.doors.appeals().ask(company, matter.number(), 1, "不归我管", Id.fresh());
  }

  // of an organisation to which nobody here belongs
  private UUID foreign(String area) {
    UUID id = Id.fresh();
    UUID somebody = Id.fresh();
    world.write(
        """
        insert into rate_appeal (county, id, matter_id, item, organisation_id, place_path, state, reason, asked_by,
          asked_person, asked_at)
        values (?, ?, ?, 1, ?, ?, 'ASKED', 1, ?, ?, now())
        """,
        world.county,
        id,
        objects.matter(area).id().value(),
        Id.fresh(),
        area,
        somebody,
        somebody);
    return id;
  }
}
