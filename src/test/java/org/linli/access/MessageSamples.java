package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.shared.Id;

/// 消息试问 — messages of the asker, how he hears of them, and what holds in the county.
final class MessageSamples extends Samples {

  MessageSamples(World world) {
    super(world);
    same("GET /messages", Ask::plain);
    same("GET /messages/stream", () -> Ask.of("seconds", "0"));
    each("GET /messages/{id}", cell -> Ask.at("id", message(cell).toString()));
    each("POST /messages/{id}/read", cell -> Ask.at("id", message(cell).toString()).quiet());
    same("POST /messages/read", () -> Ask.plain().quiet());
    same("GET /messages/preferences", Ask::plain);
    each("POST /messages/preferences", this::choice);
    same("GET /messages/defaults", Ask::plain);
    each("POST /messages/defaults", cell -> choice(cell).with("outlets", List.of("SMS")));
    same("GET /deliveries", Ask::plain);
  }

  private Ask choice(Cell cell) {
    forget();
    return Ask.of("digest", "DAILY", "hour", "8", "quietFrom", "22", "quietUntil", "7");
  }

  // each chooses for the first time
  private void forget() {
    for (String table : new String[] {"message_preference", "message_default"}) {
      world
          .doors
          .jdbc()
          .sql("delete from " + table + " where county = ?")
          .param(world.county)
          .update();
    }
  }

  private UUID message(Cell cell) {
    UUID id = Id.fresh();
    UUID account = cell.listed() ? world.actor(cell.part()).id() : Id.fresh();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into message (county, id, account_id, kind, detail, at)
            values (?, ?, ?, 'DELEGATED', '', now())
            """)
        .params(world.county, id, account)
        .update();
    return id;
  }
}
