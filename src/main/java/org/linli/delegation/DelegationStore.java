package org.linli.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 代办存取 — rows of delegations.
@Repository
class DelegationStore {

  private final JdbcClient jdbc;

  DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Delegation row, Instant at) {
    jdbc.sql(
            """
            insert into delegation (county, id, absent_id, delegate_id, since, until, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.county(),
            row.id(),
            row.absent(),
            row.delegate(),
            row.since(),
            row.until(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Delegation> find(String county, UUID id) {
    return jdbc.sql("select * from delegation where county = ? and id = ?")
        .params(county, id)
        .query(DelegationStore::row)
        .optional();
  }

  /// Given or received by the account, the latest first.
  List<Delegation> of(String county, UUID account, int limit) {
    return jdbc.sql(
            """
            select * from delegation where county = ? and (absent_id = ? or delegate_id = ?)
            order by until desc, id desc limit ?
            """)
        .params(county, account, account, limit)
        .query(DelegationStore::row)
        .list();
  }

  /// Those that run on the day, given by the account.
  List<Delegation> running(String county, UUID absent, LocalDate day) {
    return given(county, absent, day, day);
  }

  /// Those given by the account that touch these days and were not ended.
  List<Delegation> given(String county, UUID absent, LocalDate since, LocalDate until) {
    return jdbc.sql(
            """
            select * from delegation
            where county = ? and absent_id = ? and ended_at is null and since <= ? and until >= ?
            order by since
            """)
        .params(county, absent, until, since)
        .query(DelegationStore::row)
        .list();
  }

  /// Two of one account given at the same moment come one after the other.
  void lock(String county, UUID account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 14))::text")
        .param(county + account)
        .query(String.class)
        .list();
  }

  void end(Delegation row, Instant at) {
    int changed =
        jdbc.sql(
                """
                update delegation set ended_at = ?, version = version + 1
                where county = ? and id = ? and version = ? and ended_at is null
                """)
            .params(at.atOffset(ZoneOffset.UTC), row.county(), row.id(), row.version())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  private static Delegation row(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Delegation(
        row.getString("county"),
        row.getObject("id", UUID.class),
        row.getObject("absent_id", UUID.class),
        row.getObject("delegate_id", UUID.class),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        ended == null ? null : ended.toInstant(),
        row.getInt("version"));
  }
}
