package org.linli.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 类别库 — rows of categories: a change ends one row and begins another, so that history stays.
@Component
class CategoryStore {

  /// 类别行 — one category during one period; `until` is the first day on which it no longer holds.
  record Row(
      UUID id,
      Category category,
      String owner,
      LocalDate from,
      @Nullable LocalDate until,
      int version) {}

  /// Of a row that holds on `:day`.
  static final String HOLDS =
      " and valid_from <= :day and (valid_until is null or valid_until > :day)";

  private final JdbcClient database;

  CategoryStore(JdbcClient database) {
    this.database = database;
  }

  List<Row> valid(String county, LocalDate day) {
    return database
        .sql("select * from category where county = :county" + HOLDS + " order by id")
        .param("county", county)
        .param("day", day)
        .query(CategoryStore::row)
        .list();
  }

  /// Every row a category ever had, latest first.
  List<Row> history(String county, String code) {
    return database
        .sql("select * from category where county = ? and code = ? order by id desc")
        .params(county, code)
        .query(CategoryStore::row)
        .list();
  }

  /// True when another category has the number on some day from this one on.
  boolean numbered(String county, String number, String code, LocalDate from) {
    return database
        .sql(
            """
            select exists (select 1 from category
              where county = ? and number = ? and code <> ?
                and (valid_until is null or valid_until > ?) and valid_until is distinct from valid_from)
            """)
        .params(county, number, code, from)
        .query(Boolean.class)
        .single();
  }

  /// The codes of every category the county ever had.
  Set<String> codes(String county) {
    return database
        .sql("select distinct code from category where county = ?")
        .param(county)
        .query(String.class)
        .set();
  }

  /// The numbers that are given on some day from this one on.
  Set<String> numbers(String county, LocalDate from) {
    return database
        .sql(
            """
            select distinct number from category
            where county = ? and (valid_until is null or valid_until > ?)
            """)
        .params(county, from)
        .query(String.class)
        .set();
  }

  /// The last row of every category that does not hold on this day: ended, or still to come.
  List<Row> resting(String county, LocalDate day) {
    return database
        .sql(
            """
            select distinct on (c.code) c.* from category c
            where c.county = :county and not exists (
              select 1 from category v
              where v.county = c.county and v.code = c.code and v.valid_from <= :day
                and (v.valid_until is null or v.valid_until > :day))
            order by c.code, c.id desc
            """)
        .param("county", county)
        .param("day", day)
        .query(CategoryStore::row)
        .list();
  }

  /// Makes whoever changes the catalogue at the same moment wait.
  void lock(String county) {
    database
        .sql("select id from category where county = ? order by id for update")
        .params(county)
        .query(UUID.class)
        .list();
  }

  /// The row that no day ends yet, if the category exists.
  Optional<Row> open(String county, String code) {
    return history(county, code).stream().filter(r -> r.until() == null).findFirst();
  }

  void insert(String county, Row r) {
    Category c = r.category();
    Category.Stop stop = c.stop();
    database
        .sql(
            """
            insert into category (county, id, code, name_zh, name_en, number, section, ladder,
              direct, about_persons, anonymous_allowed, evidence, accept_rule, close_rule, urgent,
              usual, weight, responsible, radius, revisit_days, stop_zh, stop_en, stop_phone, questions,
              owner, valid_from, version)
            values (:county, :id, :code, :zh, :en, :number, :section, :ladder, :direct, :persons,
              :anonymous, :evidence, :accept, :close, :urgent,
              :usual, :weight, :responsible, :radius, :revisitDays, :stopZh, :stopEn, :stopPhone,
              :questions::jsonb, :owner, :from, :version)
            """)
        .param("county", county)
        .param("id", r.id())
        .param("code", c.code())
        .param("zh", c.nameZh())
        .param("en", c.nameEn())
        .param("number", c.number())
        .param("section", c.section())
        .param("ladder", c.ladder().stream().map(Rung::name).collect(Collectors.joining(">")))
        .param("direct", c.direct())
        .param("persons", c.aboutPersons())
        .param("anonymous", c.anonymousAllowed())
        .param("evidence", c.evidence())
        .param("accept", c.acceptRule())
        .param("close", c.closeRule())
        .param("urgent", c.urgent())
        .param("usual", c.usual())
        .param("weight", c.weight() == null ? null : c.weight().name())
        .param("responsible", c.responsible())
        .param("radius", c.radius())
        .param("revisitDays", c.revisitDays())
        .param("stopZh", stop == null ? null : stop.zh())
        .param("stopEn", stop == null ? null : stop.en())
        .param("stopPhone", stop == null ? null : stop.phone())
        .param("questions", QuestionJson.questions(c.questions()))
        .param("owner", r.owner())
        .param("from", r.from())
        .param("version", r.version())
        .update();
  }

  /// Ends a row on this day; false when somebody ended or changed it before.
  boolean end(String county, UUID id, LocalDate day, int version) {
    return database
            .sql(
                """
                update category set valid_until = ?
                where county = ? and id = ? and version = ? and valid_until is null
                """)
            .params(day, county, id, version)
            .update()
        == 1;
  }

  static List<Rung> ladder(String text) {
    return Arrays.stream(text.split(">")).map(Rung::valueOf).toList();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    String weight = row.getString("weight");
    String stop = row.getString("stop_zh");
    return new Row(
        row.getObject("id", UUID.class),
        new Category(
            row.getString("code"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("number"),
            row.getString("section"),
            ladder(row.getString("ladder")),
            row.getBoolean("direct"),
            row.getBoolean("about_persons"),
            row.getBoolean("anonymous_allowed"),
            row.getString("evidence"),
            row.getBoolean("urgent"),
            row.getBoolean("usual"),
            weight == null ? null : Weight.valueOf(weight),
            row.getString("accept_rule"),
            row.getString("close_rule"),
            row.getString("responsible"),
            row.getInt("radius"),
            row.getInt("revisit_days"),
            stop == null
                ? null
                : new Category.Stop(stop, row.getString("stop_en"), row.getString("stop_phone")),
            QuestionJson.questions(row.getString("questions"))),
        row.getString("owner"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getInt("version"));
  }
}
