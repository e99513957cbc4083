package org.linli.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceAction;
import org.linli.place.PlaceChanged;
import org.linli.place.PlaceKind;
import org.linli.place.PlacesGrown;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 成批设岗 — where many places were opened in one act, their chiefs' posts are opened with them; the
/// one act stands for all.
@Component
class StandingPosts {

  private final JdbcClient jdbc;
  private final PostKinds kinds;

  StandingPosts(JdbcClient jdbc, PostKinds kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /// 缺岗 — a place that lacks a post it should have.
  private record Missing(UUID place, String kind) {}

  @EventListener
  void on(PlaceChanged changed) {
    if (changed.action() == PlaceAction.GENERATE) {
      openMissing(changed.place());
    }
  }

  @EventListener
  void on(PlacesGrown grown) {
    openMissing(grown.area());
  }

  private void openMissing(Place place) {
    List<Missing> missing = new ArrayList<>();
    for (PostCharter charter : kinds.all(place.county())) {
      PlaceKind stands = charter.placeKind();
      if (charter.inUse() && stands != null) {
        missing.addAll(missing(place, charter.kind(), stands));
      }
    }
    jdbc.sql(
            """
            insert into post (county, id, kind, place_id, place_path)
            select p.county, n.id, n.kind, p.id, p.path
            from unnest(?::uuid[], ?::text[], ?::uuid[]) n (id, kind, place)
            join place p on p.county = ? and p.id = n.place
            """)
        .params(
            missing.stream().map(any -> PostId.fresh().value()).toArray(UUID[]::new),
            missing.stream().map(Missing::kind).toArray(String[]::new),
            missing.stream().map(Missing::place).toArray(UUID[]::new),
            place.county())
        .update();
  }

  private List<Missing> missing(Place place, PostKind kind, PlaceKind stands) {
    return jdbc.sql(
            """
            select p.id from place p
            where p.county = ? and p.path >= ? and p.path < ? and p.retired_at is null and p.kind = ?
              and not exists (select 1 from post o
                where o.county = p.county and o.place_id = p.id and o.kind = ?)
            order by p.path
            """)
        .params(place.county(), place.path(), Paths.end(place.path()), stands.name(), kind.code())
        .query((row, n) -> new Missing(row.getObject("id", UUID.class), kind.code()))
        .list();
  }
}
