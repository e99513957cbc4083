package org.linli.redraw;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.PlaceMoves;
import org.linli.place.Places;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 网格名称 — a new grid is called like the grid it comes from, with the next number nobody has: 3网格
/// gives 4网格.
@Component
class GridNames {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})(\\D*)");

  private final Places places;

  GridNames(Places places) {
    this.places = places;
  }

  /// The names the grids of a community have now.
  Set<String> taken(String county, String community) {
    Set<String> taken = new TreeSet<>();
    places.children(county, community).stream()
        .filter(place -> place.kind() == PlaceKind.GRID)
        .map(Place::name)
        .forEach(taken::add);
    return taken;
  }

  /// The name that was typed, or the next one; it is taken from now on.
  String given(Place grid, Wanted.Part part, Set<String> taken) {
    String field = "name" + part.number();
    String name = part.name().isBlank() ? next(grid, taken) : part.name();
    PlaceMoves.wrongName(name)
        .ifPresent(
            key -> {
              throw new Invalid(field, key);
            });
    if (!taken.add(name)) {
      throw new Invalid(field, "redraw.error.nameTaken");
    }
    return name;
  }

  /// The next free name beside the grid.
  static String next(Place grid, Set<String> taken) {
    Matcher numbered = NUMBERED.matcher(grid.name());
    boolean has = numbered.matches();
    String before = has ? numbered.group(1) : grid.name() + "-";
    String after = has ? numbered.group(3) : "";
    int number = has ? Integer.parseInt(numbered.group(2)) : 1;
    do {
      number++;
    } while (taken.contains(before + number + after));
    return before + number + after;
  }
}
