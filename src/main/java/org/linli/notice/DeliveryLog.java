package org.linli.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 投递记录 — what left the house, by which way, and what of it did not; never to whom in clear, never
/// what it said.
@Component
class DeliveryLog {

  static final int PAGE = 50;

  private static final String STATE =
      """
      case when dropped then 'DROPPED' when sent_at is not null then 'SENT'
        when failed_at is not null then 'PARKED' when error is not null then 'FAILED'
        when held and retry_at > :now then 'HELD' else 'WAITING' end
      """;

  private final JdbcClient database;
  private final Clock clock;

  DeliveryLog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// 筛选 — empty = all; `after` the last one seen.
  record Filter(String outlet, String kind, String state, @Nullable UUID after) {}

  /// The latest first, one more than a page when there are more.
  List<NoticePages.Entry> of(String county, Filter filter) {
    return database
        .sql(
            """
            select * from (
              select d.*, %s as state from delivery d where county = :county and %s) d
            where (:outlet = '' or outlet = :outlet) and (:kind = '' or kind = :kind)
              and (:state = '' or state = :state)
              and (:after::uuid is null or (created_at, id) <
                (select l.created_at, l.id from delivery l
                 where l.county = :county and l.id = :after))
            order by created_at desc, id desc limit :limit
            """
                .formatted(STATE, index(filter.state())))
        .param("county", county)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("outlet", filter.outlet())
        .param("kind", filter.kind())
        .param("state", filter.state())
        .param("after", filter.after())
        .param("limit", PAGE + 1)
        .query(DeliveryLog::row)
        .list();
  }

  /// The parked ones, the latest first.
  List<NoticePages.Entry> parked(String county) {
    return of(county, new Filter("", "", "PARKED", null));
  }

  // what is over is much, what is not is little and has indexes of its own
  private static String index(String state) {
    return switch (state) {
      case "PARKED" -> "failed_at is not null";
      case "WAITING", "HELD", "FAILED" -> "sent_at is null and failed_at is null";
      default -> "true";
    };
  }

  private static NoticePages.Entry row(ResultSet row, int n) throws SQLException {
    String state = row.getString("state");
    boolean over = state.equals("SENT") || state.equals("DROPPED") || state.equals("PARKED");
    String phone = row.getString("phone_masked");
    String kind = row.getString("kind");
    String error = row.getString("error");
    return new NoticePages.Entry(
        row.getObject("id", UUID.class),
        row.getString("outlet"),
        kind == null ? "" : kind,
        row.getString("purpose"),
        phone == null ? "" : phone,
        state,
        row.getInt("attempts"),
        time(row, "created_at"),
        row.getObject("sent_at") == null ? null : time(row, "sent_at"),
        over ? null : time(row, "retry_at"),
        error == null ? "" : error);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
