package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.shared.Invalid;

/// 地址簿 — the places of one area by the names offices give them, and those a list opens.
final class AddressBook {

  private final Place area;
  private final Map<String, List<Spot>> spots = new HashMap<>();
  private final Map<String, Spot> byPath = new HashMap<>();
  private final Map<String, List<Spot>> stairs = new HashMap<>();

  /// 位置 — a place of the book; `fresh` when the list opens it.
  static final class Spot {
    final PlaceId id;
    final String path;
    final PlaceKind kind;
    final String name;
    final boolean fresh;
    @Nullable PlaceId estate;

    Spot(
        PlaceId id,
        String path,
        PlaceKind kind,
        String name,
        @Nullable PlaceId estate,
        boolean fresh) {
      this.id = id;
      this.path = path;
      this.kind = kind;
      this.name = name;
      this.estate = estate;
      this.fresh = fresh;
    }
  }

  AddressBook(Place area, List<Place> places) {
    this.area = area;
    places.forEach(p -> add(new Spot(p.id(), p.path(), p.kind(), p.name(), p.estate(), false)));
  }

  void add(Spot spot) {
    byPath.put(spot.path, spot);
    if (spot.kind == PlaceKind.STAIRWELL) {
      stairs.computeIfAbsent(above(spot), any -> new ArrayList<>(2)).add(spot);
    }
    String key = index(above(spot), spot.kind, PlaceNames.key(spot.name));
    spots.computeIfAbsent(key, any -> new ArrayList<>(1)).add(spot);
  }

  void remove(Spot spot) {
    byPath.remove(spot.path);
    stairs.getOrDefault(above(spot), new ArrayList<>()).remove(spot);
    named(above(spot), spot.kind, spot.name).remove(spot);
  }

  @Nullable Spot at(String path) {
    return byPath.get(path);
  }

  /// The address with a whole one read into its parts.
  static Map<String, String> parts(Map<String, String> values) {
    String whole = values.getOrDefault("address", "");
    if (whole.isEmpty() || values.containsKey("door")) {
      return values;
    }
    Map<String, String> read =
        PlaceNames.split(whole).orElseThrow(() -> new Invalid("address", "exchange.error.address"));
    Map<String, String> all = new HashMap<>(read);
    all.remove("before");
    all.putAll(values);
    all.put("before", read.getOrDefault("before", ""));
    return all;
  }

  /// The community a line lies in: the named one, or the one the area itself lies in.
  String community(Map<String, String> values) {
    Optional<String> own = Paths.community(area.path());
    String named = values.getOrDefault("community", "");
    if (own.isPresent()) {
      boolean other =
          area.path().length() == Paths.COMMUNITY
              && !named.isEmpty()
              && !PlaceNames.key(named).equals(PlaceNames.key(area.name()));
      if (other) {
        throw new Invalid("community", "exchange.error.outside");
      }
      return own.get();
    }
    if (named.isEmpty()) {
      throw new Invalid("community", "exchange.error.community");
    }
    List<Spot> found = new ArrayList<>(named(area.path(), PlaceKind.COMMUNITY, named));
    found.addAll(named(area.path(), PlaceKind.VILLAGE, named));
    return one(found, "community", "exchange.error.outside").path;
  }

  /// The estate named by a line, or null; one that is not there is empty.
  Optional<Spot> estate(String community, Map<String, String> values) {
    String named = values.getOrDefault("estate", "");
    if (!named.isEmpty()) {
      return named(community, PlaceKind.ESTATE, named).stream().findFirst();
    }
    String before = values.getOrDefault("before", "");
    return before.isEmpty()
        ? Optional.empty()
        : spots.values().stream()
            .flatMap(List::stream)
            .filter(s -> s.kind == PlaceKind.ESTATE && s.path.startsWith(community))
            .filter(s -> before.endsWith(s.name))
            .findFirst();
  }

  Optional<Spot> grid(String community, Map<String, String> values) {
    if (area.path().length() >= Paths.GRID) {
      return Paths.at(area.path(), Paths.GRID).map(byPath::get);
    }
    String named = values.getOrDefault("grid", "");
    return named.isEmpty()
        ? Optional.empty()
        : named(community, PlaceKind.GRID, named).stream().findFirst();
  }

  /// The buildings of this name, as far as grid and estate are named.
  List<Spot> buildings(String community, Map<String, String> values) {
    Optional<Spot> estate = estate(community, values);
    Optional<Spot> grid = grid(community, values);
    boolean otherEstate = !values.getOrDefault("estate", "").isEmpty() && estate.isEmpty();
    boolean otherGrid = !values.getOrDefault("grid", "").isEmpty() && grid.isEmpty();
    if (otherGrid) {
      return List.of();
    }
    return named(community, PlaceKind.BUILDING, values.getOrDefault("building", "")).stream()
        .filter(b -> b.path.startsWith(area.path()))
        .filter(b -> grid.isEmpty() || b.path.startsWith(grid.get().path))
        .filter(
            b ->
                b.estate == null
                    || !otherEstate && (estate.isEmpty() || b.estate.equals(estate.get().id)))
        .toList();
  }

  /// The door of a line; what is unknown or means several is refused with its column.
  Spot door(Map<String, String> line) {
    Map<String, String> values = parts(line);
    String door = values.getOrDefault("door", "");
    if (door.isEmpty()) {
      throw new Invalid("door", "exchange.error.doorMissing");
    }
    String community = community(values);
    if (values.getOrDefault("building", "").isEmpty()) {
      Spot grid =
          grid(community, values)
              .orElseThrow(() -> new Invalid("building", "exchange.error.buildingMissing"));
      return one(named(grid.path, PlaceKind.HOUSEHOLD, door), "door", "exchange.error.door");
    }
    Spot building = one(buildings(community, values), "building", "exchange.error.building");
    String stairwell = values.getOrDefault("stairwell", "");
    if (!stairwell.isEmpty()) {
      List<Spot> found = named(building.path, PlaceKind.STAIRWELL, stairwell);
      Spot stairs = one(found, "stairwell", "exchange.error.stairwell");
      return one(named(stairs.path, PlaceKind.HOUSEHOLD, door), "door", "exchange.error.door");
    }
    return one(behind(building, door), "door", "exchange.error.door");
  }

  List<Spot> named(String above, PlaceKind kind, String name) {
    return spots.getOrDefault(index(above, kind, PlaceNames.key(name)), List.of());
  }

  // a list without stairwells still finds the door, when the building has one of this number only
  List<Spot> behind(Spot building, String door) {
    List<Spot> found = new ArrayList<>(named(building.path, PlaceKind.HOUSEHOLD, door));
    for (Spot each : stairs.getOrDefault(building.path, List.of())) {
      found.addAll(named(each.path, PlaceKind.HOUSEHOLD, door));
    }
    return found;
  }

  static Spot one(List<Spot> found, String field, String missing) {
    if (found.isEmpty()) {
      throw new Invalid(field, missing);
    }
    if (found.size() > 1) {
      throw new Invalid(field, "exchange.error.several");
    }
    return found.getFirst();
  }

  // buildings are looked for in the whole community: a list often leaves out the grid
  private String above(Spot spot) {
    return switch (spot.kind) {
      case COUNTY, STREET, TOWNSHIP -> "";
      case COMMUNITY, VILLAGE -> area.path();
      case GRID, ESTATE, BUILDING, SITE ->
          spot.path.substring(0, Math.min(spot.path.length(), Paths.COMMUNITY));
      case STAIRWELL -> spot.path.substring(0, Paths.BUILDING);
      case HOUSEHOLD -> Paths.parent(spot.path).orElse("");
    };
  }

  private static String index(String above, PlaceKind kind, String key) {
    return above + "/" + kind + "/" + key;
  }
}
