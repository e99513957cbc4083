package org.linli.georeport;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 收件册 — which requests came in, and which matters they became.
@Component
class ReceivedStore {

  private final JdbcClient database;
  private final Clock clock;

  ReceivedStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Received> find(Partner partner, byte[] digest) {
    return database
        .sql(
            """
            select token, held, photos, matter_id from georeport_request
            where county = ? and partner_id = ? and digest = ?
            """)
        .params(partner.county(), partner.id(), digest)
        .query(ReceivedStore::row)
        .optional();
  }

  /// Takes it in, unless the same came in between; gives back the one that is kept.
  Received take(Partner partner, Received fresh, byte[] digest) {
    database
        .sql(
            """
            insert into georeport_request (county, token, partner_id, digest, photos, held, received_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (county, partner_id, digest) do nothing
            """)
        .params(
            partner.county(),
            fresh.id(),
            partner.id(),
            digest,
            fresh.photos().toArray(UUID[]::new),
            fresh.held(),
            PublicRequests.time(clock.instant()))
        .update();
    return find(partner, digest).orElseThrow();
  }

  void became(String county, UUID token, UUID matter) {
    database
        .sql("update georeport_request set matter_id = ? where county = ? and token = ?")
        .params(matter, county, token)
        .update();
  }

  /// The public number behind a token: empty text while it waits or where it is never public,
  /// nothing for an unknown token.
  Optional<String> number(String county, UUID token) {
    return database
        .sql(
            """
            select coalesce(f.number, '') from georeport_request g
            left join matter_public_fact f
              on f.county = g.county and f.id = g.matter_id and (f.accepted is not null or not g.held)
            where g.county = ? and g.token = ?
            """)
        .params(county, token)
        .query(String.class)
        .optional();
  }

  /// The matter a request of this partner became.
  Optional<UUID> matterOf(Partner partner, String number) {
    return database
        .sql(
            """
            select g.matter_id from georeport_request g
            join matter_public_fact f on f.county = g.county and f.id = g.matter_id
            where g.county = ? and g.partner_id = ? and f.number = ?
              and (f.accepted is not null or not g.held)
            """)
        .params(partner.county(), partner.id(), number)
        .query(UUID.class)
        .optional();
  }

  /// How many requests a partner sent that became matters.
  int count(String county, UUID partner) {
    return database
        .sql(
            """
            select count(*) from georeport_request
            where county = ? and partner_id = ? and matter_id is not null
            """)
        .params(county, partner)
        .query(Integer.class)
        .single();
  }

  /// The numbers of the last requests of a partner that are public, newest first.
  List<String> last(String county, UUID partner, int limit) {
    return database
        .sql(
            """
            select f.number from georeport_request g
            join matter_public_fact f on f.county = g.county and f.id = g.matter_id
            where g.county = ? and g.partner_id = ?
            order by g.received_at desc limit ?
            """)
        .params(county, partner, limit)
        .query(String.class)
        .list();
  }

  private static Received row(ResultSet row, int n) throws SQLException {
    Array photos = row.getArray("photos");
    return new Received(
        row.getObject("token", UUID.class),
        row.getBoolean("held"),
        List.of((UUID[]) photos.getArray()),
        row.getObject("matter_id", UUID.class));
  }
}
