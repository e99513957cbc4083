package org.linli.access;

import java.util.UUID;
import org.linli.matter.Reported;
import org.linli.shared.Id;

/// 热线试问 — orders of a hotline, their answers, files and classes.
final class HotlineSamples extends Samples {

  HotlineSamples(World world) {
    super(world);
    same("GET /hotline/orders", Ask::plain);
    same("GET /work/{county}/hotline/orders/new", Ask::plain);
    each(
        "POST /hotline/orders",
        cell ->
            Ask.of("orderNumber", "T" + objects.next("order"), "description", "路灯不亮")
                .with("category", "OTHER")
                .named("place", cell.area()));
    same("GET /hotline/classes", Ask::plain);
    same(
        "POST /hotline/classes",
        () ->
            Ask.of("source", "12345", "classes", "试/" + objects.next("class"))
                .with("category", "OTHER"));
    each("POST /hotline/batches", cell -> Ask.of("source", waiting()));
    about(
        "POST /hotline/batches/{id}/file",
        "batch",
        this::batch,
        (cell, id) -> Ask.at("id", id.toString()).lies(cell.area()));
    about(
        "GET /matters/{number}/hotline",
        "order",
        this::order,
        (cell, matter) -> Ask.at("number", matter.number()).lies(cell.area()));
    about(
        "POST /matters/{number}/hotline/answers",
        "order",
        this::order,
        (cell, matter) ->
            Ask.at("number", matter.number())
                .with("kind", "RETURN", "text", "不在本辖区")
                .lies(cell.area()));
    each("POST /matters/{number}/hotline/answers/{id}/ruling", this::ruling);
    each("POST /matters/{number}/hotline/calls", this::call);
  }

  private Ask ruling(Cell cell) {
    Reported matter = objects.kept("order", cell, this::order);
    UUID answer = answer(matter, cell.area(), "12345");
    world.write(
        "update hotline_answer set batch_id = ? where county = ? and id = ?",
        batch(cell.area()),
        world.county,
        answer);
    return Ask.at("number", matter.number(), "id", answer.toString())
        .with("ruling", "REFUSED")
        .lies(cell.area());
  }

  private Ask call(Cell cell) {
    Reported matter =
        objects.kept(
            "order held by " + cell.part(),
            cell,
            area -> order(MatterSamples.held(world, cell), area));
    return Ask.at("number", matter.number()).lies(cell.area());
  }

  private String waiting() {
    String source = "平台" + objects.next("source");
    answer(order(world.community), world.community, source);
    return source;
  }

  private UUID batch(String area) {
    UUID id = Id.fresh();
    world.write(
        "insert into hotline_batch (county, id, place_path, source, account_id, made_at, answers)"
            + " values (?, ?, ?, '12345', ?, now(), 0)",
        world.county,
        id,
        area,
        Id.fresh());
    return id;
  }

  private Reported order(String area) {
    return order(objects.matter(area), area);
  }

  // a secret one, with a caller
  private Reported order(Reported matter, String area) {
    UUID id = matter.id().value();
    world.write(
        """
        insert into hotline_order (county, id, matter_id, place_path, source, number, classes,
          accept_kind, operator, origin, call_kind, order_kind, urgency, secret, answer_wanted,
          state, taken_at)
        values (?, ?, ?, ?, '12345', ?, '', '', '', '', '', '', '', true, true, 'OPEN', now())
        """,
        world.county,
        id,
        id,
        area,
        "M" + objects.next("order"));
    world.write(
        "insert into hotline_words (county, order_id, matter_id, place_path, sealed)"
            + " values (?, ?, ?, ?, ?)",
        world.county,
        id,
        id,
        area,
        world.doors.vault().seal(world.county, "曹明\u001f13812345678\u001f1栋\u001f"));
    return matter;
  }

  private UUID answer(Reported matter, String area, String source) {
    UUID id = Id.fresh();
    world.write(
        """
        insert into hotline_answer (county, id, order_id, matter_id, place_path, source, kind, sealed,
          account_id, written_at)
        values (?, ?, ?, ?, ?, ?, 'RETURN', ?, ?, now())
        """,
        world.county,
        id,
        matter.id().value(),
        matter.id().value(),
        area,
        source,
        world.doors.vault().seal(world.county, "不在本辖区\u001f\u001f\u001f\u001f"),
        Id.fresh());
    return id;
  }
}
