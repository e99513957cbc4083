package org.linli.matter;

import static org.linli.matter.Columns.instant;
import static org.linli.matter.Columns.moment;
import static org.linli.matter.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 并案库 — which matter follows which: what stands now in the matter, what was in rows of its own.
@Component
class MergeStore {

  /// 一次并案 — from when until when a matter followed another one.
  ///
  /// @param joined its reporter said so himself
  record Merge(
      MatterId matter, MatterId leading, Instant at, boolean joined, @Nullable Instant splitAt) {}

  private final JdbcClient database;

  MergeStore(JdbcClient database) {
    this.database = database;
  }

  void begin(String county, MatterId matter, MatterId leading, boolean joined, Instant at) {
    database
        .sql(
            """
            insert into matter_merge (county, matter_id, leading_id, merged_at, joined)
            values (?, ?, ?, ?, ?)
            """)
        .params(county, matter.value(), leading.value(), stamp(at), joined)
        .update();
  }

  void end(String county, MatterId matter, Instant at) {
    database
        .sql(
            """
            update matter_merge set split_at = ?
            where county = ? and matter_id = ? and split_at is null
            """)
        .params(stamp(at), county, matter.value())
        .update();
  }

  /// Those that follow the matter now, in the order of their ids: the order in which they are
  /// locked.
  List<MatterId> following(String county, MatterId leading) {
    return database
        .sql("select id from matter where county = ? and follows = ? order by id")
        .params(county, leading.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(MatterId::new)
        .toList();
  }

  /// How many reported each of these matters or said that it is theirs too.
  Map<UUID, Integer> reporters(String county, Collection<MatterId> matters) {
    Map<UUID, Integer> reporters = new HashMap<>();
    database
        .sql(
            """
            select m.id, 1
              + (select count(*) from matter_follower f where f.county = m.county and f.matter_id = m.id)
              + (select count(*) from matter o where o.county = m.county and o.follows = m.id) as reporters
            from matter m where m.county = ? and m.id = any(?)
            """)
        .params(county, matters.stream().map(MatterId::value).toArray(UUID[]::new))
        .query(
            row -> {
              reporters.put(row.getObject("id", UUID.class), row.getInt("reporters"));
            });
    return reporters;
  }

  /// Every merge the matter had a part in, the oldest first.
  List<Merge> of(String county, MatterId matter) {
    return database
        .sql(
            """
            select * from matter_merge where county = :county and matter_id = :id
            union all
            select * from matter_merge where county = :county and leading_id = :id
            order by merged_at, matter_id
            """)
        .param("county", county)
        .param("id", matter.value())
        .query(MergeStore::row)
        .list();
  }

  private static Object stamp(Instant at) {
    return Objects.requireNonNull(time(at));
  }

  private static Merge row(ResultSet row, int n) throws SQLException {
    return new Merge(
        new MatterId(row.getObject("matter_id", UUID.class)),
        new MatterId(row.getObject("leading_id", UUID.class)),
        moment(row, "merged_at"),
        row.getBoolean("joined"),
        instant(row, "split_at"));
  }
}
