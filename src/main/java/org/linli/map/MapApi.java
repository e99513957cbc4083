package org.linli.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 地图接口 — the areas of a map with what is open in each, and the places a point or an address may
/// mean.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class MapApi {

  private final MapViews views;
  private final Locating locating;

  MapApi(MapViews views, Locating locating) {
    this.views = views;
    this.locating = locating;
  }

  /// 地图 — an area and the areas below it.
  record Shown(String path, String name, List<MapPages.Row> areas) {}

  /// 候选 — `whole`: everything that was said is found in it; `missing`: what is not; `metres`: how
  /// far a building is from the point.
  record Found(
      String path,
      PlaceKind kind,
      String name,
      boolean whole,
      List<String> missing,
      @Nullable Integer metres) {}

  /// 定位结果 — the likeliest first; empty when nothing fits.
  record Located(List<Found> candidates) {}

  @GetMapping("/map")
  Shown map(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String by) {
    MapPages.Show show = views.show(actor, place, by);
    return new Shown(show.path(), show.name(), show.rows());
  }

  /// The places a point (`lon`, `lat` in WGS 84) or an `address` may mean; the position is not
  /// kept.
  @GetMapping("/places/locate")
  Located locate(
      @PathVariable String county,
      @RequestParam(required = false) @Nullable Double lon,
      @RequestParam(required = false) @Nullable Double lat,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String near) {
    List<Candidate> found;
    if (lon != null && lat != null) {
      found = locating.at(county, inChina(lon, lat), lat);
    } else if (!address.isBlank()) {
      found = locating.address(county, address, near.startsWith(county) ? near : "");
    } else {
      throw new Invalid("address", "map.error.nothing");
    }
    return new Located(
        found.stream()
            .map(
                c ->
                    new Found(
                        c.place().path(),
                        c.place().kind(),
                        c.name(),
                        c.whole(),
                        c.missing(),
                        c.metres()))
            .toList());
  }

  private static double inChina(double lon, double lat) {
    if (!Outline.inChina(lon, lat)) {
      throw new Invalid("lon", Outline.inChina(lat, lon) ? "map.error.swapped" : "map.error.far");
    }
    return lon;
  }
}
