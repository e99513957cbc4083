package org.linli.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.category.Rung;
import org.linli.category.Weight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 规则库 — the rows of the rules: a change ends one and begins another, so that history stays.
@Component
class RouteStore {

  private final JdbcClient database;

  RouteStore(JdbcClient database) {
    this.database = database;
  }

  /// What holds on this day.
  List<RouteRule> valid(String county, LocalDate day) {
    return database
        .sql(
            """
            select * from route_rule
            where county = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
            """)
        .params(county, day, day)
        .query(RouteStore::row)
        .list();
  }

  /// What will hold only after this day.
  List<RouteRule> coming(String county, LocalDate day) {
    return database
        .sql(
            """
            select * from route_rule
            where county = ? and valid_from > ? and valid_until is null order by valid_from, id
            """)
        .params(county, day)
        .query(RouteStore::row)
        .list();
  }

  /// What is over, the latest first.
  List<RouteRule> past(String county, LocalDate day, int limit) {
    return database
        .sql(
            """
            select * from route_rule
            where county = ? and valid_until <= ? order by valid_until desc, id desc limit ?
            """)
        .params(county, day, limit)
        .query(RouteStore::row)
        .list();
  }

  /// True when the county ever had a rule.
  boolean ruled(String county) {
    return database
        .sql("select exists (select 1 from route_rule where county = ?)")
        .param(county)
        .query(Boolean.class)
        .single();
  }

  Optional<RouteRule> lock(String county, UUID id) {
    return database
        .sql("select * from route_rule where county = ? and id = ? for update")
        .params(county, id)
        .query(RouteStore::row)
        .optional();
  }

  void insert(String county, RouteRule r) {
    database
        .sql(
            """
            insert into route_rule (county, id, category, place_id, place_path, weight, rung,
              organisation_id, owner, valid_from, version)
            values (:county, :id, :category, :place, :path, :weight, :rung, :organisation, :owner,
              :from, :version)
            """)
        .param("county", county)
        .param("id", r.id())
        .param("category", r.category())
        .param("place", r.placeId())
        .param("path", r.placePath())
        .param("weight", r.weight() == null ? null : r.weight().name())
        .param("rung", r.rung().name())
        .param("organisation", r.organisation())
        .param("owner", r.owner())
        .param("from", r.from())
        .param("version", r.version())
        .update();
  }

  /// Ends a rule on this day; false when somebody ended it before.
  boolean end(String county, UUID id, LocalDate day) {
    return database
            .sql(
                """
                update route_rule set valid_until = ?, version = version + 1
                where county = ? and id = ? and valid_until is null
                """)
            .params(day, county, id)
            .update()
        == 1;
  }

  private static RouteRule row(ResultSet row, int n) throws SQLException {
    String weight = row.getString("weight");
    return new RouteRule(
        row.getObject("id", UUID.class),
        row.getString("category"),
        row.getObject("place_id", UUID.class),
        row.getString("place_path"),
        weight == null ? null : Weight.valueOf(weight),
        Rung.valueOf(row.getString("rung")),
        row.getObject("organisation_id", UUID.class),
        row.getString("owner"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getInt("version"));
  }
}
