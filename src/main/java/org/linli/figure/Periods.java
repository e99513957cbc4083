package org.linli.figure;

import java.time.LocalDate;
import java.util.List;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 命名时段 — periods with a name, as a county keeps them for its reports.
@Component
public class Periods {

  private final JdbcClient jdbc;
  private final Transactions transactions;

  Periods(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// 命名时段 — a period with its names in both languages.
  public record Named(String code, String nameZh, String nameEn, Period period) {}

  /// The named periods of the county, latest first.
  public List<Named> of(String county) {
    return transactions.read(
        Scope.nothing(county),
        () ->
            jdbc.sql(
                    """
                    select code, name_zh, name_en, first_day, last_day from figure_period
                    where county = ? order by last_day desc, code limit 50
                    """)
                .params(county)
                .query(
                    (row, n) ->
                        new Named(
                            row.getString("code"),
                            row.getString("name_zh"),
                            row.getString("name_en"),
                            new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list());
  }

  /// Keeps a named period; one with the same code is replaced.
  public void keep(String county, Named named) {
    transactions.run(
        Scope.nothing(county),
        () ->
            jdbc.sql(
                    """
                    insert into figure_period (county, code, name_zh, name_en, first_day, last_day)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (county, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                      first_day = excluded.first_day, last_day = excluded.last_day
                    """)
                .params(
                    county,
                    named.code(),
                    named.nameZh(),
                    named.nameEn(),
                    named.period().first(),
                    named.period().last())
                .update());
  }
}
