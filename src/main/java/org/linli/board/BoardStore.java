package org.linli.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 公示板存取 — the SQL that reads and writes boards.
@Repository
class BoardStore {

  private static final String SELECT =
      """
      select county, id, code, place_id, place_path, put_up, paper, shown, printed_at, printed_by,
             printed, mounted_at, damaged_at, taken_down
      from board
      """;
  private static final String COUNTS =
      Arrays.stream(BoardFilter.values())
          .map(f -> "count(*) filter (where " + f.where() + ")")
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  BoardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The board with this code, also one that was taken down.
  Optional<Board> byCode(String county, String code) {
    return jdbc.sql(SELECT + "where county = ? and code = ?")
        .params(county, code)
        .query(BoardStore::board)
        .optional();
  }

  List<Board> at(String county, String path) {
    return jdbc.sql(
            SELECT
                + "where county = ? and place_path = ? and taken_down is null order by put_up, id")
        .params(county, path)
        .query(BoardStore::board)
        .list();
  }

  /// The boards of these codes in the scope, locked against other hands, in order of their ids.
  List<Board> lock(Scope scope, Collection<String> codes) {
    return jdbc.sql(
            SELECT
                + "where county = ? and %s and code = any(?) order by id for update"
                    .formatted(scope.within("place_path")))
        .params(scope.county(), codes.toArray(String[]::new))
        .query(BoardStore::board)
        .list();
  }

  /// One page of the boards in scope under a place, in the order of the tree, after a given board.
  List<Board> page(
      Scope scope,
      String under,
      BoardFilter filter,
      @Nullable String afterPath,
      @Nullable UUID afterId,
      int limit) {
    return jdbc.sql(
            SELECT
                + """
                where county = ? and %s and place_path >= ? and place_path < ? and %s
                  and (place_path, id) > (?, ?)
                order by place_path, id
                limit ?
                """
                    .formatted(scope.within("place_path"), filter.where()))
        .params(
            scope.county(),
            under,
            Paths.end(under),
            afterPath == null ? "" : afterPath,
            afterId == null ? new UUID(0, 0) : afterId,
            limit)
        .query(BoardStore::board)
        .list();
  }

  /// How many boards under a place each filter shows.
  Map<BoardFilter, Integer> counts(Scope scope, String under) {
    return jdbc.sql(
            """
            select %s from board
            where county = ? and %s and place_path >= ? and place_path < ?
            """
                .formatted(COUNTS, scope.within("place_path")))
        .params(scope.county(), under, Paths.end(under))
        .query(
            (row, n) -> {
              Map<BoardFilter, Integer> counts = new LinkedHashMap<>();
              for (BoardFilter filter : BoardFilter.values()) {
                counts.put(filter, row.getInt(filter.ordinal() + 1));
              }
              return counts;
            })
        .single();
  }

  void add(Board board) {
    jdbc.sql(
            """
            insert into board (county, id, code, place_id, place_path, put_up, paper)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            board.county(),
            board.id(),
            board.code(),
            board.placeId(),
            board.placePath(),
            board.putUp(),
            board.paper().name())
        .update();
  }

  /// On the wall, hence no longer damaged.
  void mounted(String county, UUID id, Instant at) {
    jdbc.sql("update board set mounted_at = ?, damaged_at = null where county = ? and id = ?")
        .params(Timestamp.from(at), county, id)
        .update();
  }

  void damaged(String county, UUID id, Instant at) {
    jdbc.sql("update board set damaged_at = ? where county = ? and id = ?")
        .params(Timestamp.from(at), county, id)
        .update();
  }

  void takenDown(String county, UUID id, LocalDate day) {
    jdbc.sql("update board set taken_down = ? where county = ? and id = ?")
        .params(day, county, id)
        .update();
  }

  /// What the boards under a place say may have changed.
  void doubt(String county, String under) {
    jdbc.sql(
            """
            update board set shown = null
            where county = ? and place_path >= ? and place_path < ? and shown is not null
            """)
        .params(county, under, Paths.end(under))
        .update();
  }

  /// Places with boards whose content is to be counted.
  List<String> uncounted(String county, int limit) {
    return jdbc.sql(
            """
            select distinct place_path from board where county = ? and shown is null
            order by place_path limit ?
            """)
        .params(county, limit)
        .query(String.class)
        .list();
  }

  /// Keeps what the boards of these places say, as digests in hex by path.
  void count(String county, Map<String, String> digests) {
    jdbc.sql(
            """
            update board b set shown = decode(c.digest, 'hex')
            from unnest(?::text[], ?::text[]) c (path, digest)
            where b.county = ? and b.place_path = c.path and b.shown is null
            """)
        .params(
            digests.keySet().toArray(String[]::new),
            digests.values().toArray(String[]::new),
            county)
        .update();
  }

  private static Board board(ResultSet row, int number) throws SQLException {
    return new Board(
        row.getObject("id", UUID.class),
        row.getString("county"),
        row.getString("code"),
        row.getObject("place_id", UUID.class),
        row.getString("place_path"),
        row.getObject("put_up", LocalDate.class),
        Paper.valueOf(row.getString("paper")),
        hex(row.getBytes("shown")),
        instant(row.getTimestamp("printed_at")),
        row.getObject("printed_by", UUID.class),
        hex(row.getBytes("printed")),
        instant(row.getTimestamp("mounted_at")),
        instant(row.getTimestamp("damaged_at")),
        row.getObject("taken_down", LocalDate.class));
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
