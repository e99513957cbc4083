package org.linli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.division.DivisionNames;
import org.linli.place.PlaceKind;

/// 样例布局 — every place of one county: the official divisions, and below them invented grids,
/// estates, buildings, stairwells and doors.
final class Layout {

  /// When the edition of the divisions was published; ids of places carry it.
  static final Instant EDITION = Instant.parse("2023-06-29T16:00:00Z");

  // names of places that really exist; where they stand is known for 翰林名苑 alone
  private static final Map<String, String> NAMED =
      Map.of(
          "220303001003", "海银9号",
          "220303004004", "紫薇公馆",
          "220382004003", "翰林名苑");

  private final District district;
  private final List<Spot> places = new ArrayList<>();
  private final Map<PlaceKind, List<Spot>> byKind = new HashMap<>();
  private final List<String> estateNames;
  private int estatesNamed;

  Layout(District district) {
    this.district = district;
    this.estateNames = Names.estates(new Dice(district.county(), "estates"));
    divisions();
    List<Spot> communities = of(PlaceKind.COMMUNITY);
    Dice dice = new Dice(district.county(), "sizes");
    int average = district.grids() / communities.size();
    int[] grids =
        dice.share(district.grids(), communities.size(), average / 2, average * 3 / 2 + 1);
    int[] buildings = dice.share(district.buildings(), district.grids(), 1, 9);
    int[] stairwells = dice.share(district.stairwells(), district.buildings(), 2, 6);
    int[] estates =
        dice.share(
            district.estates(), communities.size(), 1, district.estates() / communities.size() * 2);
    int grid = 0;
    int building = 0;
    for (int i = 0; i < communities.size(); i++) {
      int[] perGrid = Arrays.copyOfRange(buildings, grid, grid + grids[i]);
      int all = Arrays.stream(perGrid).sum();
      int[] perBuilding = Arrays.copyOfRange(stairwells, building, building + all);
      community(communities.get(i), perGrid, perBuilding, Math.min(estates[i], all / 2));
      grid += grids[i];
      building += all;
    }
    of(PlaceKind.VILLAGE).forEach(this::village);
  }

  String county() {
    return district.county();
  }

  District district() {
    return district;
  }

  /// Every place; a place comes after the one it lies in.
  List<Spot> places() {
    return Collections.unmodifiableList(places);
  }

  List<Spot> of(PlaceKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /// The places of a kind that lie below, or are, the given one.
  List<Spot> below(Spot above, PlaceKind kind) {
    return of(kind).stream().filter(above::covers).toList();
  }

  /// True for an estate that really exists by this name.
  static boolean isReal(Spot estate) {
    return NAMED.containsValue(estate.name());
  }

  private void divisions() {
    String countyName = "";
    String streetName = "";
    for (Official.Division row : Official.of(district.county())) {
      if (!district.opens(row.code())) {
        continue;
      }
      Dice dice = new Dice(row.code(), "place");
      switch (row.code().length()) {
        case 6 -> {
          countyName = row.name();
          add(dice, row.code(), PlaceKind.COUNTY, countyName, null);
        }
        case 9 -> {
          streetName = DivisionNames.street(countyName, row.name());
          add(dice, row.code(), PlaceKind.ofStreet(row.code()), streetName, null);
        }
        default ->
            add(
                dice,
                row.code(),
                PlaceKind.ofCommunity(row.code(), row.name()),
                DivisionNames.community(countyName, streetName, row.name()),
                null);
      }
    }
  }

  private void community(Spot community, int[] perGrid, int[] perBuilding, int estateCount) {
    Dice dice = new Dice(community.path(), "inside");
    List<Spot> estates = new ArrayList<>();
    for (int e = 1; e <= estateCount; e++) {
      String name = e == 1 ? NAMED.get(community.path()) : null;
      estates.add(
          add(
              dice,
              community.path() + "E%03d".formatted(e),
              PlaceKind.ESTATE,
              name == null ? estateNames.get(estatesNamed++) : name,
              null));
    }
    // the last share stands free: old houses that belong to no estate
    int[] sizes = dice.share(perBuilding.length, estateCount + 1, 1, perBuilding.length);
    List<Spot> estateOf = new ArrayList<>();
    for (int e = 0; e <= estateCount; e++) {
      Spot estate = e < estateCount ? estates.get(e) : null;
      estateOf.addAll(Collections.nCopies(sizes[e], estate));
    }
    int building = 0;
    for (int g = 0; g < perGrid.length; g++) {
      Spot grid =
          add(dice, community.path() + "%03d".formatted(g + 1), PlaceKind.GRID, g + 1 + "网格", null);
      for (int b = 0; b < perGrid[g]; b++, building++) {
        building(dice, grid, building + 1, perBuilding[building], estateOf.get(building));
      }
    }
  }

  private void building(Dice dice, Spot grid, int number, int stairwells, @Nullable Spot estate) {
    Spot building =
        add(dice, grid.path() + "%03d".formatted(number), PlaceKind.BUILDING, number + "栋", estate);
    int floors = List.of(4, 5, 6, 11).get(dice.weighted(15, 40, 43, 2));
    for (int s = 1; s <= stairwells; s++) {
      Spot stairwell =
          add(dice, building.path() + "%02d".formatted(s), PlaceKind.STAIRWELL, s + "单元", null);
      for (int door = 0; door < floors * 2; door++) {
        int room = (door / 2 + 1) * 100 + door % 2 + 1;
        add(dice, stairwell.path() + "%04d".formatted(room), PlaceKind.HOUSEHOLD, room + "室", null);
      }
    }
  }

  private void village(Spot village) {
    Dice dice = new Dice(village.path(), "inside");
    int doors = district.doors() + dice.between(-20, 20);
    for (int door = 1; door <= doors; door++) {
      String path = village.path() + "00000000" + "%04d".formatted(door);
      add(dice, path, PlaceKind.HOUSEHOLD, door + "号", null);
    }
  }

  private Spot add(Dice dice, String path, PlaceKind kind, String name, @Nullable Spot estate) {
    Spot spot = new Spot(dice.id(EDITION), path, kind, name, estate);
    places.add(spot);
    byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(spot);
    return spot;
  }
}
