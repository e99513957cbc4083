package org.linli.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceAction;
import org.linli.place.PlaceChanged;
import org.linli.place.PlaceKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 成批设岗 — where many places were opened in one act, their chiefs' posts are opened with them; the
/// one act stands for all.
@Component
class StandingPosts {

  private final JdbcClient jdbc;

  StandingPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PlaceChanged changed) {
    if (changed.action() == PlaceAction.GENERATE) {
      openMissing(changed.place());
    }
  }

  private void openMissing(Place place) {
    Map<UUID, PostKind> missing = missing(place);
    jdbc.sql(
            """
            insert into post (county, id, kind, place_id, place_path)
            select p.county, n.id, n.kind, p.id, p.path
            from unnest(?::uuid[], ?::text[], ?::uuid[]) n (id, kind, place)
            join place p on p.county = ? and p.id = n.place
            """)
        .params(
            missing.keySet().stream().map(any -> PostId.fresh().value()).toArray(UUID[]::new),
            missing.values().stream().map(Enum::name).toArray(String[]::new),
            missing.keySet().toArray(UUID[]::new),
            place.county())
        .update();
  }

  private Map<UUID, PostKind> missing(Place place) {
    Map<UUID, PostKind> missing = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.id, p.kind from place p
            where p.county = ? and p.path >= ? and p.path < ? and p.retired_at is null
              and p.kind in ('GRID', 'BUILDING', 'STAIRWELL')
              and not exists (select 1 from post o where o.county = p.county and o.place_id = p.id)
            order by p.path
            """)
        .params(place.county(), place.path(), Paths.end(place.path()))
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              PostKind.standingOn(PlaceKind.valueOf(row.getString("kind")))
                  .ifPresent(kind -> missing.put(id, kind));
            });
    return missing;
  }
}
