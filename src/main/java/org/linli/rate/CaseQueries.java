package org.linli.rate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dashboard.Areas;
import org.linli.figure.Period;
import org.linli.matter.MatterId;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 清单查询 — the facts a number counts, page by page, the latest first; and what lasts now, the
/// longest due first.
@Component
class CaseQueries {

  static final int PAGE = 50;

  /// 筛选 — the place and the slice, empty for the whole.
  record Filter(String path, String slice) {

    /// The organisation of the slice.
    @Nullable UUID organisation() {
      return slice.startsWith("o:") ? UUID.fromString(slice.substring(2)) : null;
    }

    String rung() {
      return slice.startsWith("r:") ? slice.substring(2) : "";
    }

    String category() {
      return slice.startsWith("c:") ? slice.substring(2) : "";
    }
  }

  /// 一件 — an item of a matter; moment: when it was counted, or when it is due.
  record Case(
      UUID id,
      int item,
      String number,
      String placePath,
      String category,
      String rung,
      @Nullable UUID organisation,
      Instant moment) {

    /// Where the next page begins.
    String cursor() {
      return moment + "_" + id;
    }
  }

  private static final String WHERE =
      """
      f.county = :county and f.place_path >= :real and f.place_path < :real || '~'
        and starts_with(rpad(left(f.place_path, 12), 12, '0'), :path)
        and (:organisation = '' or f.{organisation}::text = :organisation)
        and (:rung = '' or f.rung = :rung)
        and (:category = '' or f.kind = :category)
      """;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  CaseQueries(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The items counted after the cursor (empty = from the beginning), one more than a page when
  /// there are more.
  List<Case> counted(
      String county, Filter filter, Period period, List<Counter> counters, String after) {
    Cursor cursor = Cursor.read(after, Instant.parse("9999-01-01T00:00:00Z"));
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select f.id, f.item, m.number, f.place_path, f.kind, f.rung, f.organisation, f.moment
                    from rate_fact f join matter_fact m on m.county = f.county and m.id = f.id
                    where {where} and f.counter = any(:counters) {action}
                      and f.moment >= :begin and f.moment < :end
                      and (f.moment < :at or f.moment = :at and f.id < :id)
                    order by f.moment desc, f.id desc limit :most
                    """
                        .replace("{where}", WHERE.replace("{organisation}", "organisation"))
                        .replace(
                            "{action}",
                            actions(counters).isEmpty() ? "" : "and f.action = any(:actions)"))
                .params(parameters(county, filter))
                .param("counters", counters.stream().map(Counter::name).toArray(String[]::new))
                .param("actions", actions(counters).toArray(String[]::new))
                .param("begin", Time.start(period.first()).atOffset(ZoneOffset.UTC))
                .param("end", Time.start(period.last().plusDays(1)).atOffset(ZoneOffset.UTC))
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("most", PAGE + 1)
                .query((row, n) -> line(row))
                .list());
  }

  /// The items that last in a state now, after the cursor; late: those whose due time has passed.
  List<Case> lasting(String county, Filter filter, String state, boolean late, String after) {
    Cursor cursor = Cursor.read(after, Instant.EPOCH);
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select f.id, f.item, m.number, f.place_path, f.kind, f.rung, f.holder as organisation,
                      f.due_at as moment
                    from matter_item_fact f join matter_fact m on m.county = f.county and m.id = f.id
                    where {where} and f.state = :state and (not :late or f.due_at <= :now)
                      and (f.due_at > :at or f.due_at = :at and f.id > :id)
                    order by f.due_at, f.id limit :most
                    """
                        .replace("{where}", WHERE.replace("{organisation}", "holder")))
                .params(parameters(county, filter))
                .param("state", state)
                .param("late", late)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("most", PAGE + 1)
                .query((row, n) -> line(row))
                .list());
  }

  /// How many items last in each state now, and how many of them are late (`LATE_` before the
  /// state).
  Map<String, Long> now(String county, Filter filter) {
    Map<String, Long> counts = new LinkedHashMap<>();
    return transactions.read(
        Scope.county(county),
        () -> {
          jdbc.sql(
                  """
                  select f.state, count(*) as open, count(*) filter (where f.due_at <= :now) as late
                  from matter_item_fact f
                  where {where}
                  group by 1
                  """
                      .replace("{where}", WHERE.replace("{organisation}", "holder")))
              .params(parameters(county, filter))
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .query(
                  row -> {
                    counts.put(row.getString("state"), row.getLong("open"));
                    counts.put(Lasting.LATE + row.getString("state"), row.getLong("late"));
                  });
          return counts;
        });
  }

  /// For which organisations an item of the matter counts, since when at the latest.
  List<Case> of(String county, UUID matter) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select f.id, f.item, '' as number, f.place_path, f.kind, max(f.rung) as rung, f.organisation,
                  max(f.moment) as moment
                from rate_fact f
                where f.county = :county and f.id = :id and f.organisation is not null
                group by f.id, f.item, f.place_path, f.kind, f.organisation order by f.item, f.organisation
                """)
            .param("county", county)
            .param("id", matter)
            .query((row, n) -> line(row))
            .list());
  }

  /// The number of a matter.
  String number(String county, MatterId matter) {
    return text(
        "select number from matter_fact where county = ? and id = ?", county, matter.value());
  }

  /// The category of an item.
  String category(String county, MatterId matter, int item) {
    return text(
        "select kind from matter_part_fact where county = ? and id = ? and item = ?",
        county,
        matter.value(),
        item);
  }

  private String text(String sql, Object... values) {
    return transactions.read(
        Scope.nothing(String.valueOf(values[0])),
        () -> jdbc.sql(sql).params(values).query(String.class).single());
  }

  // the acts by which the stages ended, where each counter has one: the index knows them
  private static List<String> actions(List<Counter> counters) {
    List<String> actions = counters.stream().map(Counter::action).filter(Objects::nonNull).toList();
    return actions.size() == counters.size() ? actions : List.of();
  }

  private static Map<String, Object> parameters(String county, Filter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("county", county);
    parameters.put("path", filter.path());
    parameters.put("real", Areas.real(filter.path()));
    UUID organisation = filter.organisation();
    parameters.put("organisation", organisation == null ? "" : organisation.toString());
    parameters.put("rung", filter.rung());
    parameters.put("category", filter.category());
    return parameters;
  }

  private static Case line(ResultSet row) throws SQLException {
    return new Case(
        row.getObject("id", UUID.class),
        row.getInt("item"),
        row.getString("number"),
        row.getString("place_path"),
        row.getString("kind"),
        row.getString("rung"),
        row.getObject("organisation", UUID.class),
        row.getObject("moment", OffsetDateTime.class).toInstant());
  }

  /// 游标 — the last row of the page before.
  private record Cursor(Instant at, UUID id) {

    static Cursor read(String text, Instant otherwise) {
      if (text.isEmpty()) {
        return new Cursor(otherwise, new UUID(0, 0));
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
