package org.linli.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 版次存取 — writes an edition in one transaction and reads what editions changed.
@Repository
class EditionStore {

  private static final String EDITION =
      """
      select e.number, e.name, e.taken_at, e.digest, e.lines, e.added, e.renamed, e.gone, e.refused
      from division_edition e
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EditionStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// 变更 — what became of one code; no name before = added, none after = gone.
  record Change(String code, @Nullable String before, @Nullable String after) {}

  /// 退回行 — a line that was not taken.
  record Refused(int line, LineRefusal reason, String text) {}

  /// Lets one import run at a time; held until the transaction ends.
  void lock() {
    jdbc.sql("lock table division_edition in share row exclusive mode").update();
  }

  Optional<Edition> byDigest(byte[] digest) {
    return jdbc.sql(EDITION + "where e.digest = ?")
        .param(digest)
        .query(EditionStore::edition)
        .optional();
  }

  Optional<Edition> find(int number) {
    return jdbc.sql(EDITION + "where e.number = ?")
        .param(number)
        .query(EditionStore::edition)
        .optional();
  }

  /// The editions before a number, newest first.
  List<Edition> before(int number, int limit) {
    return jdbc.sql(EDITION + "where e.number < ? order by e.number desc limit ?")
        .params(number, limit)
        .query(EditionStore::edition)
        .list();
  }

  /// What changed between two editions, in order of code; a code that came and went in between is
  /// left out.
  ///
  /// @param from the older edition; its own changes are not listed
  /// @param after the code where the list goes on, or nothing
  List<Change> changes(int from, int to, String after, int limit) {
    if (to - from == 1) {
      return jdbc.sql(
              """
              select c.code, c.name_before, c.name_after from division_change c
              where c.edition = ? and c.code > ? order by c.code limit ?
              """)
          .params(to, after, limit)
          .query((row, n) -> new Change(row.getString(1), row.getString(2), row.getString(3)))
          .list();
    }
    return jdbc.sql(
            """
            select c.code, (array_agg(c.name_before order by c.edition))[1] as before,
                   (array_agg(c.name_after order by c.edition desc))[1] as after
            from division_change c
            where c.edition > ? and c.edition <= ? and c.code > ?
            group by c.code
            having (array_agg(c.name_before order by c.edition))[1]
              is distinct from (array_agg(c.name_after order by c.edition desc))[1]
            order by c.code limit ?
            """)
        .params(from, to, after, limit)
        .query((row, n) -> new Change(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  List<Refused> refused(int number) {
    return jdbc.sql(
            "select line, reason, words from division_refusal where edition = ? order by line")
        .param(number)
        .query(
            (row, n) ->
                new Refused(row.getInt(1), LineRefusal.valueOf(row.getString(2)), row.getString(3)))
        .list();
  }

  int begin(UUID id, String name, byte[] digest) {
    return jdbc.sql(
            """
            insert into division_edition (number, id, name, taken_at, digest)
            select coalesce(max(number), 0) + 1, ?, ?, ?, ? from division_edition
            returning number
            """)
        .params(id, name, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), digest)
        .query(Integer.class)
        .single();
  }

  UpperNames upperNames() {
    UpperNames names = new UpperNames();
    jdbc.sql("select code, name from division where length(code) <= ? and gone is null")
        .param(DivisionCode.STREET)
        .query(
            row -> {
              names.add(row.getString(1), row.getString(2));
            });
    return names;
  }

  void openStage() {
    jdbc.sql(
            """
            create temporary table division_line (
              code varchar(12) collate "C" primary key, name text, short_name text, words tsvector)
            on commit drop
            """)
        .update();
  }

  void closeStage() {
    jdbc.sql("analyze division_line").update();
  }

  /// Writes down what the lines of the stage change. A code is gone when the file has its county,
  /// and in it places of its level, but not the code: a file of streets says nothing about
  /// communities.
  void compare(int edition) {
    jdbc.sql(
            """
            insert into division_change (edition, code, name_before, name_after)
            select ?, l.code, case when d.gone is null then d.name end, l.name
            from division_line l left join division d on d.code = l.code
            where d.code is null or d.gone is not null or d.name <> l.name
            order by l.code
            """)
        .param(edition)
        .update();
    jdbc.sql(
            """
            insert into division_change (edition, code, name_before)
            select ?, d.code, d.name from division d
            join (select distinct left(code, 6) as county, length(code) as width
                  from division_line where length(code) > 6) c
              on c.county = left(d.code, 6) and c.width = length(d.code)
            where d.gone is null and not exists (select 1 from division_line l where l.code = d.code)
            order by d.code
            """)
        .param(edition)
        .update();
  }

  /// The first two digits of what the stage holds.
  List<String> provinces() {
    return jdbc.sql("select distinct left(code, 2) from division_line order by 1")
        .query(String.class)
        .list();
  }

  /// Brings one province of the stage into the dictionary.
  void write(String province) {
    jdbc.sql(
            """
            update division d set name = l.name, short_name = l.short_name, words = l.words, gone = null
            from division_line l
            where l.code = d.code and l.code >= ? and l.code < ?
              and (d.name <> l.name or d.short_name <> l.short_name or d.gone is not null)
            """)
        .params(province, province + "~")
        .update();
    jdbc.sql(
            """
            insert into division (code, name, short_name, words)
            select l.code, l.name, l.short_name, l.words from division_line l
            where l.code >= ? and l.code < ?
              and not exists (select 1 from division d where d.code = l.code)
            order by l.code
            """)
        .params(province, province + "~")
        .update();
  }

  /// Marks what is gone and counts what the edition changed.
  void finish(int edition, int lines, int refused) {
    jdbc.sql(
            """
            update division d set gone = c.edition from division_change c
            where c.edition = ? and c.code = d.code and c.name_after is null
            """)
        .param(edition)
        .update();
    jdbc.sql(
            """
            update division_edition set lines = ?, refused = ?, added = c.added, renamed = c.renamed, gone = c.gone
            from (select count(*) filter (where name_before is null) as added,
                         count(*) filter (where name_before is not null and name_after is not null) as renamed,
                         count(*) filter (where name_after is null) as gone
                  from division_change where edition = ?) c
            where number = ?
            """)
        .params(lines, refused, edition, edition)
        .update();
  }

  void refuse(int edition, DivisionLine line) {
    jdbc.sql("insert into division_refusal (edition, line, reason, words) values (?, ?, ?, ?)")
        .params(edition, line.number(), String.valueOf(line.refused()), line.text())
        .update();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getInt("number"),
        row.getString("name"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Edition.hex(row.getBytes("digest")),
        row.getInt("lines"),
        row.getInt("added"),
        row.getInt("renamed"),
        row.getInt("gone"),
        row.getInt("refused"));
  }
}
