package org.linli.map;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 地图面板 — where an area lies, on the page of the place.
@Component
class MapPanel implements Panel {

  private static final int AFTER_BOARDS = 70;

  private final BoundaryStore store;
  private final Places places;
  private final MapViews maps;

  MapPanel(BoundaryStore store, Places places, MapViews maps) {
    this.store = store;
    this.places = places;
    this.maps = maps;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_BOARDS;
  }

  /// The desks alone draw and see maps.
  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    Place place = places.byId(county, new PlaceId(id));
    if (!page.actor().part().isDesk() || !Plot.isArea(place.kind()) || place.retired()) {
      return null;
    }
    MapPages.Canvas canvas =
        store
            .current(county, place.id())
            .map(
                held -> {
                  Drawing drawing = Drawing.around(List.of(held.shape()));
                  drawing.add(held.shape(), "held", MapViews.map(county, path), place.name(), "");
                  return maps.done(drawing);
                })
            .orElse(null);
    var outline =
        new MapPages.Outlined(
            place.name(),
            MapViews.map(county, path),
            "/work/" + county + "/places/" + id + "/boundary",
            canvas);
    return new Shown("map.title", "map/panel", Map.of("outline", outline));
  }
}
