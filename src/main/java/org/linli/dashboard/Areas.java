package org.linli.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 区域 — the places figures are kept for: county, street, community, grid, and what lies directly
/// under one of them.
@Component
public class Areas {

  /// The skipped level at the end of a path that names what lies directly under the place before
  /// it.
  public static final String SKIPPED = "000";

  private static final Pattern PATH = Pattern.compile("[0-9]{6}[0-9A-Z]{0,9}");

  private final Places places;

  Areas(Places places) {
    this.places = places;
  }

  /// The path asked for, or the reader's own place when none is; [NotFound] outside of what he may
  /// see.
  public String visible(Actor actor, String asked) {
    String path = asked.isBlank() ? own(actor) : asked;
    boolean known = PATH.matcher(path).matches() && path.length() % 3 == 0;
    if (!known || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    places.byPath(actor.county(), real(path));
    return path;
  }

  /// The areas above, from the reader's own down, without the path itself.
  public List<String> above(Actor actor, String path) {
    return Paths.ancestors(path).stream().filter(p -> actor.scope().covers(p)).toList();
  }

  /// The streets, communities or grids directly below.
  public List<Place> below(String county, String path) {
    if (path.endsWith(SKIPPED) || path.length() >= Paths.GRID) {
      return List.of();
    }
    return places.children(county, path).stream().filter(p -> isArea(p.kind())).toList();
  }

  /// The short name of an area.
  public String name(String county, String path, Words words) {
    String name = places.byPath(county, real(path)).name();
    return path.equals(real(path)) ? name : name + " · " + words.t("dashboard.direct");
  }

  /// Paths to the names from the street down.
  public Map<String, String> fullNames(String county, List<String> paths) {
    return places.fullNames(county, paths);
  }

  private String own(Actor actor) {
    return actor.scope().paths().stream()
        .findFirst()
        .map(p -> p.length() > Paths.GRID ? Paths.gridOrCommunity(p) : p)
        .orElseThrow(NotFound::new);
  }

  /// The path without the levels it skips at its end.
  public static String real(String path) {
    String real = path;
    while (real.length() > Paths.COUNTY && real.endsWith(SKIPPED)) {
      real = real.substring(0, real.length() - SKIPPED.length());
    }
    return real;
  }

  private static boolean isArea(PlaceKind kind) {
    return switch (kind) {
      case STREET, TOWNSHIP, COMMUNITY, VILLAGE, GRID -> true;
      case COUNTY, ESTATE, BUILDING, STAIRWELL, HOUSEHOLD, SITE -> false;
    };
  }
}
