package org.linli.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.board.PrintRun.Claim;
import org.linli.board.PrintRun.File;
import org.linli.board.PrintRun.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 待印队列 — the SQL of whoever draws: the next file, its sheets, what came of it, what is old.
@Repository
class PrintQueue {

  /// A file whose drawing failed so often is given up.
  static final int ATTEMPTS = 3;

  private final JdbcClient jdbc;

  PrintQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean cancelled(String county, UUID run) {
    return jdbc.sql("select cancelled_at is not null from board_print where county = ? and id = ?")
        .params(county, run)
        .query(Boolean.class)
        .single();
  }

  /// Claims the next file to be drawn until the transaction ends, of the smallest run first; with a
  /// run given, of this run only, and what somebody else is drawing of it is waited for.
  Optional<Claim> claim(String county, @Nullable UUID only, Instant notBefore) {
    return jdbc.sql(
            """
            select %s, %s
            from board_print_file f join board_print p on p.county = f.county and p.id = f.print_id
            where f.county = ? and f.ready_at is null and f.attempts < ? and p.cancelled_at is null
              and p.asked_at > ? and (?::uuid is null or p.id = ?::uuid)
            order by (select sum(w.boards) from board_print_file w
                      where w.county = f.county and w.print_id = f.print_id),
                     p.asked_at, p.id, f.area, f.paper
            limit 1 for update of f %s
            """
                .formatted(PrintStore.RUN, PrintStore.FILE, only == null ? "skip locked" : ""))
        .params(Arrays.asList(county, ATTEMPTS, Timestamp.from(notBefore), only, only))
        .query((row, n) -> new Claim(PrintStore.run(row, n), PrintStore.file(row, n)))
        .optional();
  }

  List<Sheet> sheets(PrintRun run, File file) {
    return jdbc.sql(
            """
            select b.id, b.code, b.place_path
            from board_sheet s join board b on b.county = s.county and b.id = s.board_id
            where s.county = ? and s.print_id = ? and s.area = ? and s.paper = ?
            order by b.place_path, b.id
            """)
        .params(run.county(), run.id(), file.area(), file.paper().name())
        .query(
            (row, n) ->
                new Sheet(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("place_path")))
        .list();
  }

  /// The file is written, and each of its sheets shows this, as a digest in hex by board.
  void ready(Claim claim, Instant at, long bytes, String missing, Map<UUID, String> shown) {
    PrintRun run = claim.run();
    jdbc.sql(
            """
            update board_sheet s set shown = decode(d.digest, 'hex')
            from unnest(?::uuid[], ?::text[]) d (id, digest)
            where s.county = ? and s.print_id = ? and s.board_id = d.id
            """)
        .params(
            shown.keySet().toArray(UUID[]::new),
            shown.values().toArray(String[]::new),
            run.county(),
            run.id())
        .update();
    jdbc.sql(
            """
            update board_print_file set ready_at = ?, bytes = ?, missing = ?
            where county = ? and print_id = ? and area = ? and paper = ?
            """)
        .params(
            Timestamp.from(at),
            bytes,
            missing,
            run.county(),
            run.id(),
            claim.file().area(),
            claim.file().paper().name())
        .update();
  }

  void failed(Claim claim) {
    jdbc.sql(
            """
            update board_print_file set attempts = attempts + 1
            where county = ? and print_id = ? and area = ? and paper = ?
            """)
        .params(
            claim.run().county(),
            claim.run().id(),
            claim.file().area(),
            claim.file().paper().name())
        .update();
  }

  /// Runs that were asked for before and whose files are still kept.
  List<UUID> old(String county, Instant before) {
    return jdbc.sql(
            """
            select id from board_print where county = ? and asked_at < ? and cleared_at is null
            """)
        .params(county, Timestamp.from(before))
        .query(UUID.class)
        .list();
  }

  void cleared(String county, UUID run, Instant at) {
    jdbc.sql("update board_print set cleared_at = ? where county = ? and id = ?")
        .params(Timestamp.from(at), county, run)
        .update();
  }
}
