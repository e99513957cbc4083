package org.linli.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.map.Problem.Kind;
import org.linli.shared.Invalid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 地理数据 — outlines as GeoJSON (RFC 7946) and back: polygons and multipolygons, WGS 84, longitude
/// first.
@Component
class GeoJson {

  /// The media type of RFC 7946.
  static final String TYPE = "application/geo+json";

  /// A file of a million bytes holds the grids of a large county.
  static final int MOST_BYTES = 1_000_000;

  private static final int MOST_FEATURES = 2_000;

  private final JsonMapper json;

  GeoJson(JsonMapper json) {
    this.json = json;
  }

  /// 要素 — one feature of a file as it was read.
  ///
  /// @param number counted from 1
  /// @param key path or id of the place, else its name
  /// @param shape null when it cannot be read
  record Feature(
      int number, String key, String name, @Nullable Geometry shape, List<Problem> problems) {}

  /// The features of a collection, a single feature, or a bare geometry; [Invalid] when the whole
  /// cannot be read.
  List<Feature> read(String text) {
    if (text.isBlank()) {
      throw new Invalid("file", "map.error.noFile");
    }
    if (text.length() > MOST_BYTES) {
      throw new Invalid("file", "map.error.large");
    }
    JsonNode root = parsed(text);
    JsonNode listed = root.path("features");
    List<JsonNode> nodes = new ArrayList<>();
    if (root.path("type").asString("").equals("FeatureCollection") && listed.isArray()) {
      listed.forEach(nodes::add);
    } else if (root.path("type").asString("").equals("Feature")) {
      nodes.add(root);
    } else {
      throw new Invalid("file", "map.error.notGeoJson");
    }
    if (nodes.isEmpty() || nodes.size() > MOST_FEATURES) {
      throw new Invalid("file", nodes.isEmpty() ? "map.error.empty" : "map.error.many");
    }
    List<Feature> features = new ArrayList<>();
    for (JsonNode node : nodes) {
      features.add(feature(features.size() + 1, node));
    }
    return features;
  }

  /// The shape of a geometry object; [Unfit] says what is wrong with it.
  Geometry shape(JsonNode geometry) {
    List<List<Coordinate>> rings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    JsonNode coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates, rings, problems);
      case "MultiPolygon" -> coordinates.forEach(part -> polygon(part, rings, problems));
      default -> problems.add(Problem.line(Kind.UNREADABLE, 1, null));
    }
    if (!problems.isEmpty()) {
      throw new Unfit(problems.subList(0, Math.min(20, problems.size())));
    }
    return new Outline(rings).closedOff().shape();
  }

  /// The text of a geometry object typed instead of a list of corners.
  Geometry shape(String text) {
    try {
      return shape(json.readTree(text));
    } catch (JacksonException broken) {
      throw new Unfit(List.of(Problem.line(Kind.UNREADABLE, 1, null)));
    }
  }

  /// A collection of all these areas.
  ObjectNode collection(List<Plot> plots, Map<String, String> fullNames) {
    ObjectNode root = json.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Plot plot : plots) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      feature.put("id", plot.id().toString());
      feature
          .putObject("properties")
          .put("path", plot.path())
          .put("name", plot.name())
          .put("fullName", fullNames.getOrDefault(plot.path(), plot.name()))
          .put("kind", plot.kind().name())
          .put("version", plot.version());
      feature.set("geometry", geometry(plot.shape()));
    }
    return root;
  }

  /// The geometry object of a shape.
  ObjectNode geometry(Geometry shape) {
    ObjectNode node = json.createObjectNode();
    if (shape instanceof Polygon polygon) {
      node.put("type", "Polygon").set("coordinates", rings(polygon));
      return node;
    }
    ArrayNode parts = node.put("type", "MultiPolygon").putArray("coordinates");
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        parts.add(rings(polygon));
      }
    }
    return node;
  }

  /// As it goes into a file.
  String text(JsonNode node) {
    return json.writeValueAsString(node);
  }

  private JsonNode parsed(String text) {
    try {
      return json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException broken) {
      throw new Invalid("file", "map.error.notGeoJson");
    }
  }

  private Feature feature(int number, JsonNode node) {
    JsonNode properties = node.path("properties");
    String name = properties.path("name").asString("").strip();
    String key = "";
    for (JsonNode each :
        List.of(properties.path("path"), properties.path("code"), node.path("id"))) {
      String text = each.asString("").strip();
      key = key.isEmpty() ? text : key;
    }
    try {
      Geometry shape = shape(node.path("geometry"));
      return new Feature(number, key.isEmpty() ? name : key, name, shape, List.of());
    } catch (Unfit unfit) {
      return new Feature(number, key.isEmpty() ? name : key, name, null, unfit.problems());
    }
  }

  private static void polygon(JsonNode rings, List<List<Coordinate>> into, List<Problem> problems) {
    for (JsonNode ring : rings) {
      List<Coordinate> corners = new ArrayList<>();
      for (JsonNode position : ring) {
        JsonNode x = position.path(0);
        JsonNode y = position.path(1);
        if (x.isNumber() && y.isNumber()) {
          Coordinate point = Outline.rounded(x.asDouble(), y.asDouble());
          corners.add(point);
          Outline.place(point, corners.size(), problems);
        } else {
          problems.add(Problem.line(Kind.UNREADABLE, corners.size() + 1, null));
          return;
        }
      }
      into.add(corners);
    }
  }

  private ArrayNode rings(Polygon polygon) {
    ArrayNode rings = json.createArrayNode();
    // the outer ring counterclockwise, holes clockwise, as the standard wants
    Polygon turned = (Polygon) polygon.norm();
    rings.add(ring(turned.getExteriorRing().reverse()));
    for (int i = 0; i < turned.getNumInteriorRing(); i++) {
      rings.add(ring(turned.getInteriorRingN(i).reverse()));
    }
    return rings;
  }

  private ArrayNode ring(Geometry ring) {
    ArrayNode corners = json.createArrayNode();
    for (Coordinate corner : ring.getCoordinates()) {
      corners.addArray().add(corner.x).add(corner.y);
    }
    return corners;
  }
}
