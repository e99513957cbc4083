package org.linli.place;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
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
