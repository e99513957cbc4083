package org.linli.access;

import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.supervision.MeetingForm;
import org.linli.supervision.SupervisionForm;

/// 督办试问 — who may raise a matter, remind, answer, and change the rule.
final class SupervisionSamples extends Samples {

  private final Map<String, Reported> kept = new HashMap<>();
  private final Map<String, UUID> raised = new HashMap<>();

  SupervisionSamples(World world) {
    super(world);
    each(
        "GET /matters/{number}/supervisions",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number())
              .by(MatterSamples.link(world, cell, matter))
              .lies(cell.area());
        });
    // held by a chief or the company: every desk is above
    each(
        "POST /matters/{number}/supervisions",
        cell ->
            Ask.at("number", (cell.may() ? below(cell) : kept(cell)).number())
                .with("note", "群众反映强烈")
                .lies(cell.area()));
    each("POST /supervisions/{id}/moves/{action}", this::move);
    same("GET /supervisions", Ask::plain);
    meetings();
    same("POST /supervisions/rule", () -> Ask.of("lateHours", "8", "again", "2", "samePlace", "4"));
  }

  private void meetings() {
    same("GET /meetings", Ask::plain);
    each(
        "POST /meetings",
        cell ->
            Ask.of("day", today(), "matters", kept(cell).number())
                .with("organisations", List.of(world.company.value().toString())));
    each("GET /meetings/{id}", cell -> about(cell, kept(cell)));
    each(
        "POST /meetings/{id}/decisions",
        cell -> {
          Reported matter = kept(cell);
          return about(cell, matter).with("matter", matter.number(), "note", "两周内修好");
        });
  }

  private Ask about(Cell cell, Reported matter) {
    var form =
        new MeetingForm(today(), matter.number(), List.of(world.company.value().toString()), null);
    UUID id = world.doors.meetings().hold(world.desk, form, Id.fresh());
    return Ask.at("id", id.toString()).lies(cell.area());
  }

  private String today() {
    return Time.day(world.doors.clock().instant()).toString();
  }

  // desks remind, whoever holds it answers
  private Ask move(Cell cell) {
    boolean holds = cell.part() == CHIEF || cell.part() == HANDLER || cell.part() == LINK;
    if (holds && cell.may()) {
      Reported matter = MatterSamples.held(world, cell);
      return Ask.at("id", raise(world.desk, matter).toString(), "action", "ANSWER")
          .with("note", "明天办完")
          .by(MatterSamples.link(world, cell, matter))
          .lies(cell.area());
    }
    boolean own = cell.part().isDesk() && cell.may();
    Actor desk = own ? world.actor(cell.part()) : world.desk;
    Reported matter = own ? below(cell) : kept(cell);
    UUID id = raised.computeIfAbsent(cell.area() + desk.part(), any -> raise(desk, matter));
    return Ask.at("id", id.toString(), "action", "REMIND").lies(cell.area());
  }

  private UUID raise(Actor desk, Reported matter) {
    var form = SupervisionForm.of("群众反映强烈");
    return world.doors.supervisions().raise(desk, matter.number(), form, Id.fresh());
  }

  private Reported kept(Cell cell) {
    return kept.computeIfAbsent(cell.area(), objects::matter);
  }

  private Reported below(Cell cell) {
    return objects.dispatched(cell.area(), "organisation:" + world.company.value());
  }
}
