package org.linli.access;

import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.whistle.WhistleForm;

/// 吹哨试问 — who may call whom to a matter, answer the call, and read the ledger.
final class WhistleSamples extends Samples {

  private final Map<String, Reported> kept = new HashMap<>();

  WhistleSamples(World world) {
    super(world);
    each(
        "GET /matters/{number}/whistles",
        cell -> {
          Reported matter =
              objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
          return Ask.at("number", matter.number())
              .by(MatterSamples.link(world, cell, matter))
              .lies(cell.area());
        });
    each(
        "POST /matters/{number}/items/{item}/whistles",
        cell ->
            Ask.at("number", kept(cell).number(), "item", "1")
                .with("occasion", "HARD", "reason", "请到场")
                .with("organisations", List.of(department().toString()))
                .lies(cell.area()));
    each("POST /whistles/{id}/moves/{action}", this::move);
    same("GET /whistles", Ask::plain);
  }

  // desks withdraw what they called for, the company and its link answer
  private Ask move(Cell cell) {
    boolean called = (cell.part() == HANDLER || cell.part() == LINK) && cell.where() == Where.OWN;
    UUID organisation = called ? world.company.value() : department();
    Actor caller = caller(cell);
    Reported matter = called ? inHand(cell.area(), caller) : kept(cell);
    world
        .doors
        .whistles()
        .blow(
            caller,
            matter.number(),
            1,
            new WhistleForm("HARD", List.of(organisation.toString()), "", "请到场", null),
            Id.fresh());
    UUID call = world.doors.whistles().calls(world.county, matter.id()).getLast();
    return Ask.at("id", call.toString(), "action", called ? "ACCEPT" : "WITHDRAW")
        .with("reason", "已经处理")
        .by(MatterSamples.link(world, cell, matter))
        .lies(cell.area());
  }

  // one matter for all who are called to it: each time another department
  private Reported kept(Cell cell) {
    Actor caller = caller(cell);
    return kept.computeIfAbsent(cell.area() + caller.part(), any -> inHand(cell.area(), caller));
  }

  private UUID department() {
    return objects.department(world.county).id().value();
  }

  private Actor caller(Cell cell) {
    boolean own = cell.where() == Where.OWN || cell.where() == Where.CHILD;
    return cell.part().isDesk() && own ? world.actor(cell.part()) : world.desk;
  }

  // as if the desk had taken it: the accounts of this world belong to no desk by name
  private Reported inHand(String area, Actor desk) {
    Reported matter = objects.matter(area);
    world.write(
        "update matter_item set state = 'IN_HAND', rung = ? where county = ? and matter_id = ?",
        desk.part().name(),
        world.county,
        matter.id().value());
    return matter;
  }
}
