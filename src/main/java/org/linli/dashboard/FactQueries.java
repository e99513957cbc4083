package org.linli.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.figure.Measure;
import org.linli.figure.Period;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事实查询 — the rows a cell counts, page by page, the latest first; the conditions are those of the
/// cells.
@Component
class FactQueries {

  static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Transactions transactions;

  FactQueries(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// 筛选 — empty texts filter nothing.
  record Filter(
      String path, Period period, Measure measure, String category, String channel, String rung) {

    /// The part of the address that says the slice.
    String address() {
      return part("category", category) + part("channel", channel) + part("rung", rung);
    }

    private static String part(String name, String value) {
      return value.isEmpty() ? "" : Links.filter(name, value);
    }
  }

  /// 事实 — one matter as the read side knows it.
  record Fact(
      UUID id,
      String number,
      String placePath,
      String category,
      String channel,
      String state,
      Instant opened,
      @Nullable Instant closed,
      @Nullable String rung,
      @Nullable Boolean inTime,
      @Nullable Boolean solved,
      @Nullable Boolean satisfied) {

    /// Where the next page begins.
    String cursor(Measure measure) {
      return (measure.isOpening() || closed == null ? opened : closed) + "_" + id;
    }
  }

  /// The next rows after the cursor (empty = from the beginning), one more than a page when there
  /// are more.
  List<Fact> page(String county, Filter filter, String after) {
    String day = filter.measure().isOpening() ? "opened" : "closed";
    String real = Areas.real(filter.path());
    Cursor cursor = Cursor.read(after);
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select id, number, place_path, kind, channel, state, opened, closed, ended_rung, in_time, solved,
                      satisfied
                    from matter_fact
                    where county = :county and place_path >= :real and place_path < :real || '~'
                      and starts_with(
                        rpad(left(place_path, case when length(place_path) = 16 then 12 else 15 end), 15, '0'), :path)
                      and {day} >= :begin and {day} < :end
                      and ({day} < :at or {day} = :at and id < :id)
                      and (:category = '' or kind = :category or :category = :grid and kind <> all(:apart))
                      and (:channel = '' or channel = :channel)
                      and (:rung = '' or ended_rung = :rung)
                      and {condition}
                    order by {day} desc, id desc limit :most
                    """
                        .replace("{day}", day)
                        .replace("{condition}", condition(filter.measure())))
                .param("county", county)
                .param("real", real)
                .param("path", filter.path())
                .param("begin", Time.start(filter.period().first()).atOffset(ZoneOffset.UTC))
                .param(
                    "end", Time.start(filter.period().last().plusDays(1)).atOffset(ZoneOffset.UTC))
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("category", filter.category())
                .param("grid", Groups.GRID)
                .param("apart", Groups.APART.toArray(String[]::new))
                .param("channel", filter.channel())
                .param("rung", filter.rung())
                .param("most", PAGE + 1)
                .query((row, n) -> fact(row))
                .list());
  }

  private static String condition(Measure measure) {
    return switch (measure) {
      case REPORTED -> "true";
      // what only followed another was no work of its own
      case CLOSED -> "not merged";
      case ACCEPTED -> "accepted is not null";
      case REOPENED -> "reopened > 0";
      case IN_TIME -> "in_time";
      case ASKED -> "solved is not null";
      case SOLVED -> "solved";
      case RATED -> "satisfied is not null";
      case SATISFIED -> "satisfied";
    };
  }

  private static Fact fact(ResultSet row) throws SQLException {
    OffsetDateTime closed = row.getObject("closed", OffsetDateTime.class);
    return new Fact(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("place_path"),
        row.getString("kind"),
        row.getString("channel"),
        row.getString("state"),
        row.getObject("opened", OffsetDateTime.class).toInstant(),
        closed == null ? null : closed.toInstant(),
        row.getString("ended_rung"),
        row.getObject("in_time", Boolean.class),
        row.getObject("solved", Boolean.class),
        row.getObject("satisfied", Boolean.class));
  }

  /// 游标 — the last row of the page before.
  private record Cursor(Instant at, UUID id) {

    static Cursor read(String text) {
      if (text.isEmpty()) {
        return new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
      }
      try {
        int cut = text.indexOf('_');
        return new Cursor(
            Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
      } catch (RuntimeException e) {
        throw new Invalid("after", "dashboard.wrong.after");
      }
    }
  }
}
