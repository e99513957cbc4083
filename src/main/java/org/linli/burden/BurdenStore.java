package org.linli.burden;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 填报存取 — adds one form to its month and reads the months.
@Repository
class BurdenStore {

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  BurdenStore(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// 一月一表 — one form in one month.
  record Month(String form, LocalDate month, long sent, long fields) {}

  LocalDate thisMonth() {
    return Time.day(clock.instant()).withDayOfMonth(1);
  }

  void add(String county, String form, int fields) {
    transactions.run(
        Scope.nothing(county),
        () ->
            jdbc.sql(
                    """
                    insert into burden (county, form, month, sent, fields) values (?, ?, ?, 1, ?)
                    on conflict (county, form, month) do update
                      set sent = burden.sent + 1, fields = burden.fields + excluded.fields
                    """)
                .params(county, form, thisMonth(), fields)
                .update());
  }

  /// The forms of the months from a first one on, by form and month.
  List<Month> since(String county, LocalDate first) {
    return transactions.read(
        Scope.nothing(county),
        () ->
            jdbc.sql(
                    """
                    select form, month, sent, fields from burden
                    where county = ? and month >= ? order by form, month
                    """)
                .params(county, first)
                .query(
                    (row, n) ->
                        new Month(
                            row.getString("form"),
                            row.getObject("month", LocalDate.class),
                            row.getLong("sent"),
                            row.getLong("fields")))
                .list());
  }
}
