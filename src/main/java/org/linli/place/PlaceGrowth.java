package org.linli.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.RowBatch;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 批量开设 — many places below one in a single act; those that are there already stay as they are.
@Component
public class PlaceGrowth {

  private final JdbcClient jdbc;
  private final PlaceStore store;
  private final PlaceMoveStore numbers;
  private final ApplicationEventPublisher events;

  PlaceGrowth(
      JdbcClient jdbc, PlaceStore store, PlaceMoveStore numbers, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.numbers = numbers;
    this.events = events;
  }

  /// The place, locked until the transaction ends: only then it is known what is to come below it.
  /// Missing, retired or out of scope: not found.
  public Place lock(Actor actor, PlaceId id) {
    return store
        .lock(actor.county(), id)
        .filter(p -> actor.scope().covers(p.path()) && !p.retired())
        .filter(any -> PlaceChanges.keeper(actor))
        .orElseThrow(NotFound::new);
  }

  /// The paths of these that are taken: by a place now, or by one that once stood there.
  public Set<String> taken(String county, List<NewNode> nodes) {
    String[] paths = nodes.stream().map(NewNode::path).toArray(String[]::new);
    return new TreeSet<>(
        jdbc.sql(
                """
                select path from place where county = ? and path = any(?)
                union
                select place_path from place_history where county = ? and place_path = any(?)
                """)
            .params(county, paths, county, paths)
            .query(String.class)
            .list());
  }

  /// All paths at which something stands or ever stood below an area.
  public Set<String> everTaken(String county, String area) {
    return new HashSet<>(
        jdbc.sql(
                """
                select path from place where county = :county and path >= :area and path < :end
                union all
                select place_path from place_history
                where county = :county and place_path >= :area and place_path < :end
                """)
            .param("county", county)
            .param("area", area)
            .param("end", Paths.end(area))
            .query(String.class)
            .list());
  }

  /// Locks places below which others will be opened until the transaction ends; [Stale] when one of
  /// them is there no longer.
  public void lockAll(Actor actor, Set<String> paths) {
    for (String path : paths) {
      if (!actor.scope().covers(path) || !PlaceChanges.keeper(actor)) {
        throw new NotFound();
      }
    }
    int locked =
        jdbc.sql(
                """
                select 1 from place where county = ? and path = any(?) and retired_at is null
                order by path for update
                """)
            .params(actor.county(), paths.toArray(String[]::new))
            .query(Integer.class)
            .list()
            .size();
    if (locked != paths.size()) {
      throw new Stale();
    }
  }

  /// Holds places where they are until the transaction ends, and leaves out those that have moved
  /// or closed.
  public Set<String> holdAll(String county, Set<String> paths) {
    return new HashSet<>(
        jdbc.sql(
                """
                select path from place where county = ? and path = any(?) and retired_at is null
                order by path for key share
                """)
            .params(county, paths.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /// Opens places by a list: what they hang under is locked or comes with them. No act is
  /// published, the list as a whole is the act; who keeps something about every place hears
  /// [PlacesGrown].
  ///
  /// @param households what places that were there already have more of
  public void grow(Actor actor, Place area, List<Growth> places, Map<String, Integer> households) {
    var rows =
        new RowBatch(
            "id uuid", "path text", "kind text", "name text", "estate uuid", "households integer");
    for (Growth each : places) {
      PlaceId estate = each.estate();
      rows.add(
          each.id(),
          each.node().path(),
          each.node().kind(),
          each.node().name(),
          estate == null ? null : estate.value(),
          each.node().households());
    }
    if (!rows.isEmpty()) {
      rows.of(
              jdbc,
              """
              insert into place (county, id, path, kind, name, estate_id, households)
              select :county, r.id, r.path, r.kind, r.name, r.estate, r.households from :rows
              """)
          .param("county", actor.county())
          .update();
    }
    var more = new RowBatch("path text", "households integer");
    households.forEach(more::add);
    if (!more.isEmpty()) {
      more.of(
              jdbc,
              """
              update place p set households = p.households + r.households, version = p.version + 1
              from :rows where p.county = :county and p.path = r.path
              """)
          .param("county", actor.county())
          .update();
    }
    events.publishEvent(new PlacesGrown(area));
  }

  /// Buildings that stand in an estate from now on.
  public void belong(String county, Map<PlaceId, PlaceId> estates) {
    var rows = new RowBatch("id uuid", "estate uuid");
    estates.forEach(rows::add);
    if (!rows.isEmpty()) {
      rows.of(
              jdbc,
              """
              update place p set estate_id = r.estate, version = p.version + 1
              from :rows where p.county = :county and p.id = r.id
              """)
          .param("county", county)
          .update();
    }
  }

  /// Opens these below a locked place, and adds the households to all above.
  ///
  /// @param households those of the new places alone
  public void open(Actor actor, Place under, List<NewNode> nodes, int households) {
    jdbc.sql(
            """
            insert into place (county, id, path, kind, name, households)
            select ?, n.id, n.path, n.kind, n.name, n.households
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[])
              n (id, path, kind, name, households)
            """)
        .params(
            actor.county(),
            nodes.stream().map(any -> Id.fresh()).toArray(UUID[]::new),
            nodes.stream().map(NewNode::path).toArray(String[]::new),
            nodes.stream().map(each -> each.kind().name()).toArray(String[]::new),
            nodes.stream().map(NewNode::name).toArray(String[]::new),
            nodes.stream().map(NewNode::households).toArray(Integer[]::new))
        .update();
    numbers.add(actor.county(), Paths.chain(under.path()), households, 0);
    Place after = store.find(actor.county(), under.id()).orElseThrow();
    events.publishEvent(PlaceChanged.of(after, PlaceAction.GENERATE, actor));
  }
}
