package org.linli.map;

import java.util.List;
import java.util.Map;
import org.linli.place.Places;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 边界随迁 — outlines go with their areas, and ground with what stands on it; an area that closes
/// loses its outline.
@Component
@Order(500)
class MapMoves implements MovesAlong {

  private final BoundaryStore store;
  private final Boundaries boundaries;
  private final Places places;

  MapMoves(BoundaryStore store, Boundaries boundaries, Places places) {
    this.store = store;
    this.boundaries = boundaries;
    this.places = places;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    String county = redrawing.county();
    return List.of(
        Count.of("outlines", store.holding(county, redrawing.moving())),
        Count.of("outlinesChanged", following(redrawing).size()),
        Count.of("outlinesEnding", store.holding(county, redrawing.closing())));
  }

  @Override
  public void moved(Redrawing redrawing) {
    String county = redrawing.county();
    // the places are locked: from here on nobody else draws
    store.changed(county);
    following(redrawing)
        .forEach(
            (path, shape) -> boundaries.follow(redrawing.by(), places.byPath(county, path), shape));
  }

  private Map<String, Geometry> following(Redrawing redrawing) {
    String county = redrawing.county();
    return Following.of(redrawing, store.plots(county, county), store.dots(county, county));
  }
}
