package org.linli.rate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 公式库 — what the county said of its rates, the latest first.
@Repository
class FormulaStore {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  FormulaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Formula> all(String county) {
    return jdbc.sql(
            "select * from rate_formula where county = ? order by valid_from desc, code limit ?")
        .params(county, MOST)
        .query(FormulaStore::row)
        .list();
  }

  /// Writes what holds from its day on; what was said of the same day before is replaced.
  void put(String county, Formula formula) {
    jdbc.sql(
            """
            insert into rate_formula (county, code, valid_from, name_zh, name_en, parts, wholes, weight, ended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (county, code, valid_from) do update set name_zh = excluded.name_zh,
              name_en = excluded.name_en, parts = excluded.parts, wholes = excluded.wholes,
              weight = excluded.weight, ended = excluded.ended
            """)
        .params(
            county,
            formula.code(),
            Objects.requireNonNull(formula.from()),
            formula.nameZh(),
            formula.nameEn(),
            names(formula.parts()),
            names(formula.wholes()),
            formula.weight(),
            formula.ended())
        .update();
  }

  private static String[] names(List<Counter> counters) {
    return counters.stream().map(Counter::name).toArray(String[]::new);
  }

  private static Formula row(ResultSet row, int n) throws SQLException {
    return new Formula(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        counters(row.getArray("parts")),
        counters(row.getArray("wholes")),
        row.getInt("weight"),
        row.getObject("valid_from", LocalDate.class),
        row.getBoolean("ended"));
  }

  private static List<Counter> counters(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(Counter::valueOf).toList();
  }
}
