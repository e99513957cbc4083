package org.linli.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 地点迁移存取 — locks subtrees and gives them other paths.
@Repository
class PlaceMoveStore {

  private final JdbcClient jdbc;

  PlaceMoveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until no other redraw of the county is under way.
  void turn(String county) {
    // weaker than an update: rows that name the county as their place are written meanwhile
    jdbc.sql("select 1 from place where county = ? and path = ? for no key update")
        .params(county, county)
        .query(Integer.class)
        .optional();
  }

  /// Locks the rows of these paths, in order of path.
  void lock(String county, Collection<String> paths) {
    jdbc.sql("select 1 from place where county = ? and path = any(?) order by path for update")
        .params(county, paths.toArray(String[]::new))
        .query(Integer.class)
        .list();
  }

  /// Locks the rows of these subtrees, in order of path, and says how many there are.
  int lockAll(String county, Collection<String> roots) {
    return jdbc.sql(
            """
            select 1 from unnest(?::text[]) r (root)
            join place p on p.county = ? and p.path >= r.root and p.path < r.root || '~'
            order by p.path for update of p
            """)
        .params(roots.toArray(String[]::new), county)
        .query(Integer.class)
        .list()
        .size();
  }

  void shift(String county, String from, String to) {
    jdbc.sql(
            """
            update place set path = ? || substr(path, ?), version = version + 1
            where county = ? and path >= ? and path < ?
            """)
        .params(to, from.length() + 1, county, from, Paths.end(from))
        .update();
  }

  void rename(String county, PlaceId id, String name) {
    jdbc.sql("update place set name = ?, version = version + 1 where county = ? and id = ?")
        .params(name, county, id.value())
        .update();
  }

  /// Adds to the registered numbers of these places; none falls below zero.
  void add(String county, Collection<String> paths, int households, int residents) {
    jdbc.sql(
            """
            update place set households = greatest(0, households + ?),
              residents = greatest(0, residents + ?), version = version + 1
            where county = ? and path = any(?)
            """)
        .params(households, residents, county, paths.toArray(String[]::new))
        .update();
  }

  void close(String county, String root, Instant at, @Nullable PlaceId into) {
    UUID successor = into == null ? null : into.value();
    jdbc.sql(
            """
            update place set retired_at = ?, successor_id = ?, version = version + 1
            where county = ? and path >= ? and path < ? and retired_at is null
            """)
        .params(
            Arrays.asList(at.atOffset(ZoneOffset.UTC), successor, county, root, Paths.end(root)))
        .update();
  }
}
