package org.linli.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 公示板存取 — the SQL that reads and writes boards.
@Repository
class BoardStore {

  private static final String COLUMNS =
      "county, id, code, place_id, place_path, put_up, printed_at, roster_changed_at";

  private final JdbcClient jdbc;

  BoardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Board> byCode(String county, String code) {
    return jdbc.sql(
            """
            select %s from board where county = ? and code = ? and taken_down is null
            """
                .formatted(COLUMNS))
        .params(county, code)
        .query(BoardStore::board)
        .optional();
  }

  List<Board> at(String county, String path) {
    return jdbc.sql(
            """
            select %s from board
            where county = ? and place_path = ? and taken_down is null
            order by put_up, id
            """
                .formatted(COLUMNS))
        .params(county, path)
        .query(BoardStore::board)
        .list();
  }

  /// One page of the boards in scope under a place, in the order of the tree, after a given board.
  List<Board> page(
      Scope scope,
      String under,
      boolean dueOnly,
      @Nullable String afterPath,
      @Nullable UUID afterId,
      int limit) {
    return jdbc.sql(
            """
            select %s from board
            where county = ? and %s and place_path >= ? and place_path < ?
              and taken_down is null
              and (not ? or printed_at is null or roster_changed_at > printed_at)
              and (place_path, id) > (?, ?)
            order by place_path, id
            limit ?
            """
                .formatted(COLUMNS, scope.within("place_path")))
        .params(
            scope.county(),
            under,
            under + "~",
            dueOnly,
            afterPath == null ? "" : afterPath,
            afterId == null ? new UUID(0, 0) : afterId,
            limit)
        .query(BoardStore::board)
        .list();
  }

  /// How many boards hang under a place, how many of them were never printed, how many are out of
  /// date.
  BoardPages.Counts counts(Scope scope, String under) {
    return jdbc.sql(
            """
            select count(*),
                   count(*) filter (where printed_at is null),
                   count(*) filter (where roster_changed_at > printed_at)
            from board
            where county = ? and %s and place_path >= ? and place_path < ? and taken_down is null
            """
                .formatted(scope.within("place_path")))
        .params(scope.county(), under, under + "~")
        .query((row, n) -> new BoardPages.Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  void add(Board board) {
    jdbc.sql(
            """
            insert into board (county, id, code, place_id, place_path, put_up)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            board.county(),
            board.id(),
            board.code(),
            board.placeId(),
            board.placePath(),
            board.putUp())
        .update();
  }

  void printed(String county, UUID id, Instant at) {
    jdbc.sql("update board set printed_at = ? where county = ? and id = ?")
        .params(Timestamp.from(at), county, id)
        .update();
  }

  /// Marks every board under a place: what is printed on it changed at this time. Saying it twice
  /// changes nothing.
  void rosterChanged(String county, String under, Instant at) {
    jdbc.sql(
            """
            update board set roster_changed_at = ?
            where county = ? and place_path >= ? and place_path < ?
              and (roster_changed_at is null or roster_changed_at < ?)
            """)
        .params(Timestamp.from(at), county, under, under + "~", Timestamp.from(at))
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
        instant(row.getTimestamp("printed_at")),
        instant(row.getTimestamp("roster_changed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
