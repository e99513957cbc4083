package org.linli.georeport;

import static org.linli.georeport.PublicRequests.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 公开的进展库 — what happened to requests, from the journal.
@Component
class PublicUpdates {

  private static final String SELECT =
      """
      select u.id, u.number, u.seq, u.at, u.action, u.state, u.released_text
      from matter_update_fact u
      where u.county = ? and not exists (
        select 1 from georeport_request g
        where g.county = u.county and g.matter_id = u.id and g.held and u.accepted is null)
      """;

  private final JdbcClient database;
  private final Transactions transactions;

  PublicUpdates(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// What happened from one moment until before another, oldest first.
  List<PublicUpdate> between(String county, Instant from, Instant until, int page, int size) {
    return transactions.read(
        Scope.nothing(county),
        () ->
            database
                .sql(
                    SELECT
                        + """
                         and u.at >= ? and u.at < ? order by u.at, u.id, u.seq limit ? offset ?
                        """)
                .params(county, time(from), time(until), size, (long) page * size)
                .query(PublicUpdates::row)
                .list());
  }

  /// What happened to these matters, each oldest first.
  Map<UUID, List<PublicUpdate>> of(String county, Collection<UUID> matters) {
    return transactions.read(
        Scope.nothing(county),
        () ->
            database
                .sql(SELECT + " and u.id = any (?) order by u.id, u.seq")
                .params(county, matters.toArray(UUID[]::new))
                .query(PublicUpdates::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PublicUpdate::matter)));
  }

  private static PublicUpdate row(ResultSet row, int n) throws SQLException {
    return new PublicUpdate(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        MatterAction.valueOf(row.getString("action")),
        MatterState.valueOf(row.getString("state")),
        row.getString("released_text"));
  }
}
