package org.linli.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 敲门存取 — walks and their doors; a door is read under row-level security only.
@Repository
class WalkStore {

  private final JdbcClient jdbc;

  WalkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String county, Walk walk, List<Knock> knocks) {
    jdbc.sql(
            """
            insert into walk (county, id, place_id, place_path, walker_id, walked_at, knocked, heard,
              thanks, matters)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            walk.id(),
            walk.place(),
            walk.path(),
            walk.walker(),
            walk.at().atOffset(ZoneOffset.UTC),
            walk.knocked(),
            walk.heard(),
            walk.thanks(),
            walk.matters())
        .update();
    for (Knock knock : knocks) {
      jdbc.sql(
              """
              insert into walk_door (county, walk_id, door_id, place_path, outcome, matter_id)
              values (:county, :walk, :door, :path, :outcome, :matter)
              """)
          .param("county", county)
          .param("walk", walk.id())
          .param("door", knock.door())
          .param("path", knock.path())
          .param("outcome", knock.outcome().name())
          .param("matter", knock.matter())
          .update();
    }
  }

  Optional<Walk> find(Scope scope, UUID id) {
    return jdbc.sql(
            "select * from walk where county = ? and id = ? and " + scope.within("place_path"))
        .params(scope.county(), id)
        .query(WalkStore::walk)
        .optional();
  }

  /// The latest walks of an area, newest first.
  List<Walk> latest(Scope scope, int limit) {
    return jdbc.sql(
            "select * from walk where county = ? and "
                + scope.within("place_path")
                + " order by walked_at desc, id desc limit ?")
        .params(scope.county(), limit)
        .query(WalkStore::walk)
        .list();
  }

  /// The doors of a walk in their order, in a transaction of the reader's scope.
  List<Knock> doors(String county, UUID walk) {
    return jdbc.sql(
            """
            select door_id, place_path, outcome, matter_id from walk_door
            where county = ? and walk_id = ? order by place_path
            """)
        .params(county, walk)
        .query(
            (row, n) ->
                new Knock(
                    row.getObject("door_id", UUID.class),
                    row.getString("place_path"),
                    WalkOutcome.valueOf(row.getString("outcome")),
                    row.getObject("matter_id", UUID.class)))
        .list();
  }

  /// What the last knock at each door below a path came to, in a transaction of the reader's scope.
  Map<UUID, WalkOutcome> last(String county, String path) {
    Map<UUID, WalkOutcome> last = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (d.door_id) d.door_id, d.outcome from walk_door d
            join walk w on w.county = d.county and w.id = d.walk_id
            where d.county = ? and d.place_path >= ? and d.place_path < ? || '~'
            order by d.door_id, w.walked_at desc
            """)
        .params(county, path, path)
        .query(
            row -> {
              last.put(
                  row.getObject("door_id", UUID.class),
                  WalkOutcome.valueOf(row.getString("outcome")));
            });
    return last;
  }

  private static Walk walk(ResultSet row, int n) throws SQLException {
    return new Walk(
        row.getObject("id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getString("place_path"),
        row.getObject("walker_id", UUID.class),
        row.getObject("walked_at", OffsetDateTime.class).toInstant(),
        row.getInt("knocked"),
        row.getInt("heard"),
        row.getInt("thanks"),
        row.getInt("matters"));
  }
}
