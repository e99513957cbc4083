package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Id;

/// 开放接口试问 — partners and their keys, and what their programs ask by the open standard.
final class OpenSamples extends Samples {

  private String shown = "";

  OpenSamples(World world) {
    super(world);
    partners();
    for (String root : List.of("/open311/v2", "/open311/test/v2")) {
      same("GET " + root + "/discovery.{format}", () -> json().shows("GeoReport_v2"));
      same("GET " + root + "/services.{format}", () -> here().shows("NOISE"));
      same("GET " + root + "/services/{code}.{format}", () -> here().path("code", "STRAY_ANIMALS"));
      same("GET " + root + "/requests.{format}", this::here);
      same("GET " + root + "/requests/{id}.{format}", () -> json().path("id", shown()));
      same("GET " + root + "/tokens/{token}.{format}", () -> json().path("token", token()));
      same("GET " + root + "/servicerequestupdates.{format}", this::here);
      boolean kept = root.equals("/open311/v2");
      same("POST " + root + "/requests.{format}", () -> kept ? request() : request().quiet());
      same(
          "POST " + root + "/servicerequestupdates.{format}",
          () -> kept ? update() : update().quiet());
    }
  }

  private void partners() {
    same("GET /partners", Ask::plain);
    same(
        "POST /partners",
        () -> Ask.of("name", "合作方" + objects.next("partner"), "perMinute", "10", "perDay", "100"));
    each("GET /partners/{id}", cell -> Ask.at("id", partner(cell)));
    each(
        "POST /partners/{id}",
        cell ->
            Ask.at("id", partner(cell))
                .with("name", "改名", "perMinute", "10", "perDay", "100", "version", "0"));
    each("POST /partners/{id}/key", cell -> Ask.at("id", partner(cell)));
    each("POST /partners/{id}/end", cell -> Ask.at("id", partner(cell)));
  }

  // one for all who read: the lists of the other samples show only the newest
  private String shown() {
    if (shown.isEmpty()) {
      shown = objects.matter(world.grid).number();
    }
    return shown;
  }

  private static Ask json() {
    return Ask.at("format", "json");
  }

  private Ask here() {
    return json().query("jurisdiction_id", world.county);
  }

  private Ask request() {
    return json()
        .with("api_key", key(partner()), "service_code", "NOISE", "address_id", world.building)
        .with("description", "吵 " + objects.next("request"));
  }

  private Ask update() {
    UUID partner = partner();
    var matter = objects.matter(world.grid);
    world.write(
        """
        insert into georeport_request (county, token, partner_id, digest, photos, held, received_at,
          matter_id)
        values (?, ?, ?, ?, '{}', false, now(), ?)
        """,
        world.county,
        Id.fresh(),
        partner,
        ClientTransactions.digest(partner.toString()),
        matter.id().value());
    return json()
        .with("api_key", key(partner), "service_request_id", matter.number())
        .with("update_id", Id.fresh().toString(), "status", "open", "description", "还在吵");
  }

  private String token() {
    UUID token = Id.fresh();
    world.write(
        """
        insert into georeport_request (county, token, partner_id, digest, photos, held, received_at)
        values (?, ?, ?, ?, '{}', false, now())
        """,
        world.county,
        token,
        partner(),
        ClientTransactions.digest(token.toString()));
    return world.county + "-" + token;
  }

  private String partner(Cell cell) {
    return (cell.may() ? partner() : Id.fresh()).toString();
  }

  private UUID partner() {
    UUID id = Id.fresh();
    world.write(
        """
        insert into georeport_partner (county, id, name, key_hash, key_hint, per_minute, per_day,
          may_update, held, since)
        values (?, ?, '合作方', ?, 'abcd', 1000, 10000, true, false, current_date)
        """,
        world.county,
        id,
        ClientTransactions.digest("georeport-key", key(id)));
    return id;
  }

  // as long as one that was drawn, and known to the test
  private String key(UUID partner) {
    return world.county + "-" + partner.toString().replace("-", "");
  }
}
