package org.linli.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 在办查询 — the open items behind the numbers of this moment, the first due first.
@Component
class OpenQueries {

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  OpenQueries(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// 眼下之别 — what of the open items is asked for; the same as the figures count.
  enum Which {
    OPEN("true"),
    SOON("due_at > :now and soon_at <= :now"),
    OVERDUE("due_at <= :now");

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }
  }

  /// 一件 — one open item.
  record Fact(
      UUID id,
      int item,
      String number,
      String placePath,
      String category,
      String state,
      String rung,
      Instant opened,
      Instant due) {

    /// Where the next page begins.
    String cursor() {
      return due + "_" + id + "_" + item;
    }
  }

  /// The next items after the cursor (empty = from the beginning), one more than a page when there
  /// are more.
  List<Fact> page(String county, String path, Which which, String after) {
    Cursor cursor = Cursor.read(after);
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select o.id, o.item, f.number, o.place_path, o.kind, o.state, o.rung, f.opened, o.due_at
                    from matter_open_fact o join matter_fact f on f.county = o.county and f.id = o.id
                    where o.county = :county and o.place_path >= :real and o.place_path < :real || '~'
                      and starts_with(
                        rpad(left(o.place_path, case when length(o.place_path) = 16 then 12 else 15 end), 15, '0'),
                        :path)
                      and {which}
                      and (o.due_at, o.id, o.item) > (:due, :id, :item)
                    order by o.due_at, o.id, o.item limit :most
                    """
                        .replace("{which}", which.condition))
                .param("county", county)
                .param("real", Areas.real(path))
                .param("path", path)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", cursor.due().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("item", cursor.item())
                .param("most", FactQueries.PAGE + 1)
                .query((row, n) -> fact(row))
                .list());
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        row.getObject("id", UUID.class),
        row.getInt("item"),
        row.getString("number"),
        row.getString("place_path"),
        row.getString("kind"),
        row.getString("state"),
        row.getString("rung"),
        row.getObject("opened", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  /// 游标 — the last item of the page before.
  private record Cursor(Instant due, UUID id, int item) {

    static Cursor read(String text) {
      if (text.isEmpty()) {
        return new Cursor(Instant.EPOCH, new UUID(0, 0), 0);
      }
      try {
        String[] parts = text.split("_");
        return new Cursor(
            Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
      } catch (RuntimeException e) {
        throw new Invalid("after", "dashboard.wrong.after");
      }
    }
  }
}
