package org.linli.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 到期之门 — which items came to be due soon or overdue in a span of time; for who reminds.
@Component
public class Deadlines {

  /// 到期 — an item whose time is nearly or quite over.
  public record Deadline(MatterId matter, int item, Instant dueAt, boolean overdue) {}

  private final JdbcClient database;
  private final Transactions transactions;

  Deadlines(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Those of a county that came to it after `from` and until `until`; never one that waits for the
  /// answer of who was asked for more time.
  public List<Deadline> between(String county, Instant from, Instant until) {
    OffsetDateTime since = Objects.requireNonNull(Columns.time(from));
    OffsetDateTime now = Objects.requireNonNull(Columns.time(until));
    return transactions.read(
        Scope.county(county),
        () ->
            database
                .sql(
                    """
                    select matter_id, item, due_at, true as overdue from matter_item
                    where county = :county and due_at > :since and due_at <= :now and not asked
                    union all
                    select matter_id, item, due_at, false from matter_item
                    where county = :county and soon_at > :since and soon_at <= :now and due_at > :now
                      and not asked
                    order by due_at, matter_id, item
                    """)
                .param("county", county)
                .param("since", since)
                .param("now", now)
                .query(
                    (row, n) ->
                        new Deadline(
                            new MatterId(row.getObject("matter_id", UUID.class)),
                            row.getInt("item"),
                            row.getObject("due_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("overdue")))
                .list());
  }
}
