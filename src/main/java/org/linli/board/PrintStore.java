package org.linli.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.board.PrintRun.File;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 印制存取 — the SQL that takes boards into print runs, and reads and marks them.
@Repository
class PrintStore {

  static final String RUN =
      """
      p.county, p.id, p.area as run_area, p.asked_by, p.asked_at, p.address, p.language,
      p.cancelled_at
      """;
  static final String FILE =
      """
      f.area, f.paper, f.boards, f.attempts, f.ready_at, coalesce(f.bytes, 0) as bytes,
      coalesce(f.missing, '') as missing
      """;

  private final JdbcClient jdbc;

  PrintStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PrintRun run) {
    jdbc.sql(
            """
            insert into board_print (county, id, area, asked_by, asked_at, address, language)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            run.county(),
            run.id(),
            run.area(),
            run.askedBy(),
            Timestamp.from(run.askedAt()),
            run.address(),
            run.language())
        .update();
  }

  /// Takes the boards of these codes into the run and gives how many there are.
  ///
  /// @param paper null = each on its own
  int take(Scope scope, UUID run, @Nullable Paper paper, Collection<String> codes) {
    return jdbc.sql(sheets(paper, scope, "taken_down is null and code = any(?)"))
        .params(run, scope.county(), codes.toArray(String[]::new))
        .update();
  }

  /// Takes the boards of an area that a filter shows into the run and gives how many there are.
  int take(Scope scope, UUID run, @Nullable Paper paper, String under, BoardFilter filter) {
    return jdbc.sql(
            sheets(
                paper,
                scope,
                "taken_down is null and place_path >= ? and place_path < ? and " + filter.where()))
        .params(run, scope.county(), under, Paths.end(under))
        .update();
  }

  // a file is a community's; what stands higher is a file of its own
  private static String sheets(@Nullable Paper paper, Scope scope, String where) {
    return """
    insert into board_sheet (county, print_id, board_id, area, paper)
    select county, ?, id,
           case when length(place_path) >= 12 and substr(place_path, 10, 3) <> '000'
                then left(place_path, 12)
                when length(place_path) >= 9 then left(place_path, 9)
                else left(place_path, 6) end,
           %s
    from board where county = ? and %s and %s
    """
        .formatted(
            paper == null ? "paper" : "'" + paper.name() + "'", scope.within("place_path"), where);
  }

  /// Splits the run into its files and gives them the place that holds them all.
  void split(String county, UUID run) {
    jdbc.sql(
            """
            insert into board_print_file (county, print_id, area, paper, boards)
            select county, print_id, area, paper, count(*) from board_sheet
            where county = ? and print_id = ? group by county, print_id, area, paper
            """)
        .params(county, run)
        .update();
    jdbc.sql(
            """
            update board_print p set area = f.common
            from (select case when min(area) = max(area) then min(area)
                              when min(left(area, 9)) = max(left(area, 9))
                              then min(left(area, 9))
                              else min(county) end as common
                  from board_print_file where county = ? and print_id = ?) f
            where p.county = ? and p.id = ?
            """)
        .params(county, run, county, run)
        .update();
  }

  Optional<PrintRun> find(String county, UUID run) {
    return jdbc.sql("select " + RUN + " from board_print p where p.county = ? and p.id = ?")
        .params(county, run)
        .query(PrintStore::run)
        .optional();
  }

  /// The latest runs with a file in the scope.
  List<PrintRun> latest(Scope scope, int limit) {
    return jdbc.sql(
            """
            select %s from board_print p
            where p.county = ? and exists (
              select 1 from board_print_file f
              where f.county = p.county and f.print_id = p.id and %s)
            order by p.asked_at desc, p.id limit ?
            """
                .formatted(RUN, scope.within("f.area")))
        .params(scope.county(), limit)
        .query(PrintStore::run)
        .list();
  }

  /// The files of a run that lie in the scope.
  List<File> files(Scope scope, UUID run) {
    return jdbc.sql(
            """
            select %s from board_print_file f
            where f.county = ? and f.print_id = ? and %s order by f.area, f.paper
            """
                .formatted(FILE, scope.within("f.area")))
        .params(scope.county(), run)
        .query(PrintStore::file)
        .list();
  }

  /// How many boards of the run in the scope were printed since, and how many of these hang.
  BoardPages.Since since(Scope scope, PrintRun run) {
    return jdbc.sql(
            """
            select count(*) filter (where b.printed_at >= ?),
                   count(*) filter (where b.printed_at >= ? and b.mounted_at >= b.printed_at)
            from board_sheet s join board b on b.county = s.county and b.id = s.board_id
            where s.county = ? and s.print_id = ? and %s
            """
                .formatted(scope.within("b.place_path")))
        .params(
            Timestamp.from(run.askedAt()), Timestamp.from(run.askedAt()), run.county(), run.id())
        .query((row, n) -> new BoardPages.Since(row.getInt(1), row.getInt(2)))
        .single();
  }

  void cancel(String county, UUID run, Instant at) {
    jdbc.sql(
            """
            update board_print set cancelled_at = ?
            where county = ? and id = ? and cancelled_at is null
            """)
        .params(Timestamp.from(at), county, run)
        .update();
  }

  /// The sheets in the scope were printed: what they show is what hangs there next.
  int printed(Scope scope, PrintRun run, UUID by, Instant at) {
    return jdbc.sql(
            """
            update board b set printed_at = ?, printed_by = ?, printed = s.shown, paper = s.paper
            from board_sheet s
            where s.county = ? and s.print_id = ? and s.shown is not null
              and b.county = s.county and b.id = s.board_id and b.taken_down is null and %s
            """
                .formatted(scope.within("b.place_path")))
        .params(Timestamp.from(at), by, run.county(), run.id())
        .update();
  }

  /// What was printed of the sheets in the scope hangs.
  int mounted(Scope scope, PrintRun run, Instant at) {
    return jdbc.sql(
            """
            update board b set mounted_at = ?, damaged_at = null
            from board_sheet s
            where s.county = ? and s.print_id = ? and b.county = s.county and b.id = s.board_id
              and b.taken_down is null and b.printed_at >= ? and %s
            """
                .formatted(scope.within("b.place_path")))
        .params(Timestamp.from(at), run.county(), run.id(), Timestamp.from(run.askedAt()))
        .update();
  }

  static PrintRun run(ResultSet row, int number) throws SQLException {
    return new PrintRun(
        row.getString("county"),
        row.getObject("id", UUID.class),
        row.getString("run_area"),
        row.getObject("asked_by", UUID.class),
        Objects.requireNonNull(row.getTimestamp("asked_at")).toInstant(),
        row.getString("address"),
        row.getString("language"),
        instant(row.getTimestamp("cancelled_at")));
  }

  static File file(ResultSet row, int number) throws SQLException {
    return new File(
        row.getString("area"),
        Paper.valueOf(row.getString("paper")),
        row.getInt("boards"),
        row.getInt("attempts"),
        instant(row.getTimestamp("ready_at")),
        row.getLong("bytes"),
        row.getString("missing"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
