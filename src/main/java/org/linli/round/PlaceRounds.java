package org.linli.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 地点轮次 — places of a kind that somebody looks at again and again: households, stairways, sites. It
/// is done with one tap; what is found there is reported as any matter is.
@Component
class PlaceRounds implements Rounded {

  static final String KIND = "PLACE";
  static final String FORM = "CHECK";

  private static final Map<PlaceKind, Choice> KINDS =
      Map.of(
          PlaceKind.HOUSEHOLD, new Choice("HOUSEHOLD", "户", "Households"),
          PlaceKind.STAIRWELL, new Choice("STAIRWELL", "单元", "Stairways"),
          PlaceKind.BUILDING, new Choice("BUILDING", "楼栋", "Buildings"),
          PlaceKind.GRID, new Choice("GRID", "网格", "Grids"),
          PlaceKind.ESTATE, new Choice("ESTATE", "小区", "Estates"),
          PlaceKind.SITE, new Choice("SITE", "点位", "Sites"));

  private final JdbcClient jdbc;
  private final Places places;

  PlaceRounds(JdbcClient jdbc, Places places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String subjects() {
    return "place_round";
  }

  @Override
  public List<Choice> selectors(String county) {
    return KINDS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public List<String> forms() {
    return List.of(FORM);
  }

  /// Names of places are public; there is no page beside the round's own.
  @Override
  public Map<UUID, Told> told(Actor reader, Collection<UUID> ids) {
    Map<UUID, String> paths = new LinkedHashMap<>();
    jdbc.sql("select id, path from place where county = ? and id = any(?)")
        .params(reader.county(), ids.toArray(UUID[]::new))
        .query(
            row -> {
              paths.put(row.getObject("id", UUID.class), row.getString("path"));
            });
    Map<String, String> names = places.fullNames(reader.county(), paths.values());
    Map<UUID, Told> told = new LinkedHashMap<>();
    paths.forEach((id, path) -> told.put(id, new Told(near(names.getOrDefault(path, "")), "")));
    return told;
  }

  // "5栋 1单元": what a chief calls it
  private static String near(String fullName) {
    String[] parts = fullName.split(" ");
    return parts.length < 2 ? fullName : parts[parts.length - 2] + " " + parts[parts.length - 1];
  }
}
