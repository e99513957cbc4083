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
    same("GET /messages/reach", Ask::plain);
    same("POST /messages/mailbox", () -> Ask.of("mailbox", "someone@example.cn"));
    same("POST /messages/browsers", this::browser);
    each("POST /messages/browsers/{id}/end", cell -> Ask.at("id", browser(cell).toString()));
    same("GET /robots", Ask::plain);
    same("POST /robots", () -> robotForm().with("organisation", organisation().toString()));
    each(
        "POST /robots/{id}",
        cell -> {
          Ask ask = Ask.at("id", robot().toString()).with("version", "0");
          return ask.with("name", "新名").with("kinds", List.of("ASSIGNED"));
        });
    each("POST /robots/{id}/end", cell -> Ask.at("id", robot().toString()));
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

  private Ask browser() {
    String key =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    String endpoint = "https://93.184.216.34/" + objects.next("push");
    return Ask.of("endpoint", endpoint, "p256dh", key, "auth", "BTBZMqHH6r4Tts7J_aSIgg");
  }

  private static Ask robotForm() {
    return Ask.of(
        "name", "试群", "address", "https://93.184.216.34/send?key=1", "kinds", List.of("CALLED"));
  }

  private UUID browser(Cell cell) {
    UUID id = Id.fresh();
    UUID account = cell.listed() ? world.actor(cell.part()).id() : Id.fresh();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into push_browser (county, id, account_id, endpoint_hash, sealed, since)
            values (?, ?, ?, ?, ?, now())
            """)
        .params(
            world.county, id, account, sealed(id.toString()), sealed("https://93.184.216.34/ a b"))
        .update();
    return id;
  }

  private UUID robot() {
    UUID id = Id.fresh();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into robot (county, id, organisation_id, name, host, sealed, kinds, is_on, version)
            values (?, ?, ?, '试群', 'example.cn', ?, '{CALLED}', false, 0)
            """)
        .params(world.county, id, organisation(), sealed("https://93.184.216.34/"))
        .update();
    return id;
  }

  private byte[] sealed(String text) {
    return world.doors.vault().seal(world.county, text);
  }

  private UUID organisation() {
    return world
        .doors
        .jdbc()
        .sql("select id from organisation where county = ? order by id limit 1")
        .param(world.county)
        .query(UUID.class)
        .single();
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
