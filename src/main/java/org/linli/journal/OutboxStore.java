package org.linli.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 发件箱存取 — turns, claims, failures.
@Component
class OutboxStore {

  static final int BATCH = 200;
  private static final int MOST_ATTEMPTS = 5;

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The counties in which something waits: the one look over all counties, over a table that is
  /// nearly empty.
  List<String> waiting() {
    return jdbc.sql(
            """
            select distinct county from outbox
            where parked_at is null and (retry_at is null or retry_at <= clock_timestamp())
            """)
        .query(String.class)
        .list();
  }

  /// Counties in which something waits, also for its next attempt.
  List<String> waitingEver() {
    return jdbc.sql("select distinct county from outbox where parked_at is null")
        .query(String.class)
        .list();
  }

  /// Takes the county's turn until the end of the transaction; false when another dispatcher has
  /// it.
  boolean take(String county, boolean patient) {
    jdbc.sql(
            """
            insert into dispatch_turn (county, done_at) values (?, clock_timestamp())
            on conflict (county) do nothing
            """)
        .params(county)
        .update();
    String how = patient ? "for update" : "for update skip locked";
    return jdbc.sql("select county from dispatch_turn where county = ? " + how)
        .params(county)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /// The oldest waiting acts, deleted from the outbox with this transaction.
  List<Entry> claim(String county, boolean early) {
    return jdbc.sql(
            """
            with claimed as (
              delete from outbox where county = ? and id in (
                select id from outbox
                where county = ? and parked_at is null and (? or retry_at is null or retry_at <= clock_timestamp())
                order by id limit ?)
              returning county, id, subject, seq)
            select %s from claimed c
            join journal j on j.county = c.county and j.subject = c.subject and j.seq = c.seq
            where j.county = ? order by c.id
            """
                .formatted(JournalStore.ENTRY))
        .params(county, county, early, BATCH, county)
        .query((row, n) -> JournalStore.entry(row))
        .list();
  }

  /// The ids the next claim would take.
  List<UUID> next(String county, boolean early) {
    return jdbc.sql(
            """
            select id from outbox
            where county = ? and parked_at is null and (? or retry_at is null or retry_at <= clock_timestamp())
            order by id limit ?
            """)
        .params(county, early, BATCH)
        .query(UUID.class)
        .list();
  }

  /// One waiting act, deleted from the outbox with this transaction.
  Optional<Entry> claimOne(String county, UUID id) {
    return jdbc.sql(
            """
            with claimed as (
              delete from outbox where county = ? and id = ? and parked_at is null returning county, subject, seq)
            select %s from claimed c
            join journal j on j.county = c.county and j.subject = c.subject and j.seq = c.seq
            where j.county = ?
            """
                .formatted(JournalStore.ENTRY))
        .params(county, id, county)
        .query((row, n) -> JournalStore.entry(row))
        .optional();
  }

  /// Notes a failure: tried again after 1, 4, 16, 64 seconds, parked the fifth time.
  void failed(String county, UUID id, String error) {
    jdbc.sql(
            """
            update outbox set attempts = attempts + 1, error = ?,
              retry_at = clock_timestamp() + make_interval(secs => power(4, attempts)::float8),
              parked_at = case when attempts + 1 >= ? then clock_timestamp() end
            where county = ? and id = ?
            """)
        .params(error, MOST_ATTEMPTS, county, id)
        .update();
  }
}
