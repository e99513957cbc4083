package org.linli.access;

import org.linli.place.Place;
import org.linli.place.PlaceKind;

/// 地图试问 — maps, outlines, files of outlines, and the place at a point.
final class MapSamples extends Samples {

  private static final String NOWHERE =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"无"},
       "geometry":{"type":"Polygon","coordinates":[[[124.1,43.1],[124.2,43.1],[124.2,43.2]]]}}]}
      """;

  MapSamples(World world) {
    super(world);
    same("GET /api/v1/{county}/places/locate", () -> Ask.of("address", "东晟社区").shows("平东街道 东晟社区"));
    each("GET /map", cell -> Ask.plain().named("place", cell.area()));
    about(
        "GET /places/{id}/boundary",
        "plot",
        this::plot,
        (cell, plot) -> Ask.at("id", plot.id().toString()).lies(plot.path()));
    about(
        "POST /places/{id}/boundary",
        "plot",
        this::plot,
        (cell, plot) ->
            Ask.at("id", plot.id().toString())
                .with("points", points(), "version", version(plot))
                .lies(plot.path()));
    about(
        "GET /places/{id}/point",
        "bare",
        objects::bare,
        (cell, bare) -> Ask.at("id", bare.id().toString()).lies(bare.path()));
    about(
        "POST /places/{id}/point",
        "bare",
        objects::bare,
        (cell, bare) ->
            Ask.at("id", bare.id().toString())
                .with("point", "124.37,43.17", "version", now(bare))
                .lies(bare.path()));
    same("GET /boundaries", Ask::plain);
    same("GET /work/{county}/boundaries.geojson", Ask::plain);
    same(
        "POST /boundaries", () -> Ask.plain().withList(NOWHERE).as("application/geo+json").quiet());
  }

  // a grid at or below the area; where areas end, something below
  private Place plot(String area) {
    return switch (area.length()) {
      case 18 -> objects.leaf(area);
      case 15 -> world.place(area);
      default -> objects.open(objects.spot(area), PlaceKind.GRID, "新格" + objects.next("plot"));
    };
  }

  private String now(Place bare) {
    return "" + world.place(bare.path()).version();
  }

  private String points() {
    int at = objects.next("points");
    return "%1$d.10,40.1\n%1$d.11,40.1\n%1$d.11,40.2"
        .formatted(75 + at % 60)
        .replace("40.", "%d.".formatted(20 + at / 60));
  }

  private String version(Place plot) {
    return world
        .doors
        .jdbc()
        .sql("select coalesce(max(version), 0) from boundary where county = ? and place_id = ?")
        .params(world.county, plot.id().value())
        .query(String.class)
        .single();
  }
}
