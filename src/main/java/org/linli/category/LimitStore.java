package org.linli.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 时限库 — rows of limits: a change ends one row and begins another, so that history stays.
@Component
class LimitStore {

  /// 时限行 — one limit during one period; category `*` = every category without its own.
  record Row(
      UUID id,
      String category,
      String state,
      Limit limit,
      String owner,
      LocalDate from,
      @Nullable LocalDate until) {}

  /// Stands for every category without a limit of its own.
  static final String EVERY = "*";

  private final JdbcClient database;

  LimitStore(JdbcClient database) {
    this.database = database;
  }

  List<Row> valid(String county, LocalDate day) {
    return database
        .sql(
            "select * from category_limit where county = :county"
                + CategoryStore.HOLDS
                + " order by id")
        .param("county", county)
        .param("day", day)
        .query(LimitStore::row)
        .list();
  }

  /// The limit a state had on a day for a category: its own, else that of every category.
  Optional<Limit> on(String county, String code, String state, LocalDate day) {
    return database
        .sql(
            "select * from category_limit where county = :county and category in (:code, '*')"
                + " and state = :state"
                + CategoryStore.HOLDS
                + " order by category = '*', id desc limit 1")
        .param("county", county)
        .param("code", code)
        .param("state", state)
        .param("day", day)
        .query(LimitStore::row)
        .optional()
        .map(Row::limit);
  }

  /// Every limit a category ever had of its own, latest first.
  List<Row> history(String county, String code) {
    return database
        .sql("select * from category_limit where county = ? and category = ? order by id desc")
        .params(county, code)
        .query(LimitStore::row)
        .list();
  }

  /// Counts up with every change of the limits a category has of its own.
  int version(String county, String code) {
    return database
        .sql(
            """
            select count(*) + count(valid_until) from category_limit
            where county = ? and category = ?
            """)
        .params(county, code)
        .query(Integer.class)
        .single();
  }

  void insert(String county, Row r) {
    database
        .sql(
            """
            insert into category_limit (county, id, category, state, amount, unit, owner, valid_from)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            r.id(),
            r.category(),
            r.state(),
            r.limit().amount(),
            r.limit().unit().name(),
            r.owner(),
            r.from())
        .update();
  }

  void end(String county, String category, String state, LocalDate day) {
    database
        .sql(
            """
            update category_limit set valid_until = ?
            where county = ? and category = ? and state = ? and valid_until is null
            """)
        .params(day, county, category, state)
        .update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("category"),
        row.getString("state"),
        new Limit(row.getInt("amount"), Limit.Unit.valueOf(row.getString("unit"))),
        row.getString("owner"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class));
  }
}
