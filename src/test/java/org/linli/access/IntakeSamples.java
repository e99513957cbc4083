package org.linli.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.matter.Reported;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.shared.AccountPart;
import org.linli.shared.Id;

/// 收件试问 — slips, walks from door to door, chat groups, and how channels are counted.
final class IntakeSamples extends Samples {

  private final Map<AccountPart, String> slips = new EnumMap<>(AccountPart.class);

  IntakeSamples(World world) {
    super(world);
    each("GET /matters/{number}/slip", this::slip);
    each("GET /chats", cell -> Ask.plain().named("place", cell.area()));
    each("POST /chats/lines", cell -> Ask.of("text", "楼道灯坏了").named("place", cell.area()).quiet());
    each("POST /chats", this::chat);
    same("GET /work/{county}/quick", Ask::plain);
    same("GET /work/{county}/quick/{number}", () -> Ask.at("number", "1"));
    each(
        "POST /quick",
        cell -> Ask.of("category", "OTHER", "text", "路灯不亮").named("place", cell.area()));
    same("GET /walks", Ask::plain);
    each("GET /work/{county}/walks/new", cell -> Ask.plain().named("place", cell.area()));
    each("POST /walks", this::walk);
    about(
        "GET /walks/{id}",
        "walk",
        this::walked,
        (cell, id) -> Ask.at("id", id.toString()).lies(cell.area()));
    each("GET /channels", cell -> Ask.plain().named("place", cell.area()));
    each("GET /work/{county}/channels.xlsx", cell -> Ask.plain().named("place", cell.area()));
  }

  // one for each part, wherever it lies: who typed it has it
  private Ask slip(Cell cell) {
    return Ask.at("number", slips.computeIfAbsent(cell.part(), this::typed));
  }

  private String typed(AccountPart part) {
    Reported matter = objects.matter(world.otherCommunity);
    world.write(
        "insert into intake_entry (county, matter_id, account_id, callback, entered_at)"
            + " values (?, ?, ?, false, now())",
        world.county,
        matter.id().value(),
        part.isDesk() ? world.actor(part).id() : Id.fresh());
    return matter.number();
  }

  private Ask chat(Cell cell) {
    Ask ask = Ask.plain();
    Map<String, Object> row =
        Map.of("take", true, "text", "路灯不亮", "category", "OTHER", "place", cell.area());
    if (cell.byProgram()) {
      ask.with("rows", List.of(row));
    } else {
      row.forEach((name, value) -> ask.with("rows[0]." + name, value));
    }
    return ask.named("place", cell.area());
  }

  private Ask walk(Cell cell) {
    Place door = objects.kept("door", cell, objects::door);
    Ask ask = Ask.plain();
    Map<String, Object> row = Map.of("door", door.path(), "outcome", "NOTHING");
    if (cell.byProgram()) {
      ask.with("doors", List.of(row));
    } else {
      row.forEach((name, value) -> ask.with("doors[0]." + name, value));
    }
    return ask.named("place", Paths.parent(door.path()).orElseThrow());
  }

  private UUID walked(String area) {
    UUID id = Id.fresh();
    world.write(
        "insert into walk (county, id, place_id, place_path, walker_id, walked_at, knocked, heard,"
            + " thanks, matters) values (?, ?, ?, ?, ?, now(), 1, 1, 0, 0)",
        world.county,
        id,
        world.place(area).id().value(),
        area,
        Id.fresh());
    return id;
  }
}
