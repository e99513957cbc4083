package org.linli.access;

import java.util.UUID;
import org.linli.shared.Id;

/// 工作单试问 — what is kept about work lists: filters, and sentences written again and again.
final class WorkListSamples extends Samples {

  WorkListSamples(World world) {
    super(world);
    same("GET /api/v1/{county}/inbox/filters", Ask::plain);
    same("GET /inbox/stream", () -> Ask.of("seconds", "0"));
    same("POST /inbox/filters", () -> Ask.of("name", "试存", "view", "NEW"));
    each("POST /inbox/filters/{id}/end", cell -> Ask.at("id", filter(cell).toString()));
    same("GET /wordings", Ask::plain);
    same("POST /wordings", () -> Ask.of("title", "试存", "body", "已到现场查看。"));
    each("POST /wordings/{id}/end", cell -> Ask.at("id", wording(cell).toString()));
  }

  private UUID filter(Cell cell) {
    return insert(
        "insert into saved_filter (county, id, account_id, name, query)"
            + " values (?, ?, ?, '试存', 'view=NEW')",
        cell);
  }

  private UUID wording(Cell cell) {
    return insert(
        "insert into wording (county, id, account_id, title, body) values (?, ?, ?, '试存', '好')",
        cell);
  }

  private UUID insert(String sql, Cell cell) {
    UUID id = Id.fresh();
    UUID account = cell.listed() ? world.actor(cell.part()).id() : Id.fresh();
    world.doors.jdbc().sql(sql).params(world.county, id, account).update();
    return id;
  }
}
