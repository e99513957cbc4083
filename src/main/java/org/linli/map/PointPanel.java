package org.linli.map;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 坐标面板 — where a building stands, or the buildings of an estate, on the page of the place.
@Component
class PointPanel implements Panel {

  private static final int AFTER_BOARDS = 70;

  private final Places places;
  private final BuildingPoints points;

  PointPanel(Places places, BuildingPoints points) {
    this.places = places;
    this.points = points;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_BOARDS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    Place place = places.byId(county, new PlaceId(id));
    if (!page.actor().part().isDesk() || place.retired()) {
      return null;
    }
    return switch (place.kind()) {
      case BUILDING ->
          shown(
              new MapPages.Stood(
                  place.name(),
                  "/work/" + county + "/places/" + id + "/point",
                  points.canvas(place)));
      case ESTATE -> shown(new MapPages.Stood(place.name(), null, points.estate(place)));
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE, GRID, STAIRWELL, HOUSEHOLD, SITE -> null;
    };
  }

  private static @Nullable Shown shown(MapPages.Stood stood) {
    return stood.edit() == null && stood.canvas() == null
        ? null
        : new Shown("map.title", "map/pointPanel", Map.of("stood", stood));
  }
}
