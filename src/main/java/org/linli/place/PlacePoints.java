package org.linli.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 坐标册 — where buildings stand.
@Component
public class PlacePoints {

  private final JdbcClient jdbc;
  private final PlaceStore store;
  private final ApplicationEventPublisher events;

  PlacePoints(JdbcClient jdbc, PlaceStore store, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.events = events;
  }

  /// Where a building stands; empty while nobody has said so.
  public Optional<PlacePoint> at(String county, PlaceId id) {
    return jdbc.sql(
            """
            select longitude, latitude from place
            where county = ? and id = ? and longitude is not null and latitude is not null
            """)
        .params(county, id.value())
        .query(
            (row, number) -> new PlacePoint(row.getDouble("longitude"), row.getDouble("latitude")))
        .optional();
  }

  /// Says where a building stands, or with null that it is not known; inside the caller's
  /// transaction. [NotFound] for anything the actor may not change or that is no building, [Stale]
  /// when it was changed since `version`.
  public void put(Actor actor, PlaceId id, @Nullable PlacePoint point, int version) {
    String county = actor.county();
    Place place =
        store
            .lock(county, id)
            .filter(p -> PlaceChanges.keeper(actor) && actor.scope().covers(p.path()))
            .filter(p -> p.kind() == PlaceKind.BUILDING && !p.retired())
            .orElseThrow(NotFound::new);
    if (place.version() != version) {
      throw new Stale();
    }
    jdbc.sql(
            """
            update place set longitude = :longitude, latitude = :latitude, version = version + 1
            where county = :county and id = :id
            """)
        .param("longitude", point == null ? null : point.longitude())
        .param("latitude", point == null ? null : point.latitude())
        .param("county", county)
        .param("id", id.value())
        .update();
    Place after = store.find(county, id).orElseThrow();
    events.publishEvent(PlaceChanged.of(after, PlaceAction.LOCATE, actor));
  }
}
