package org.linli.premises;

import java.util.ArrayList;
import java.util.List;
import org.linli.place.NewNode;
import org.linli.place.PlaceKind;

/// 门户样式 — "3 stairwells, 6 floors, 2 per floor": plain numbers from which the places are made.
///
/// @param buildings number of buildings of a grid; 1 and ignored where the place is a building
/// @param firstBuilding number of the first of them
/// @param firstFloor number of the lowest floor with homes: 2 where shops stand below
/// @param perFloor doors of one stairwell on each floor
/// @param shops number of shops on the ground floor, under the building itself
/// @param houses number of village houses of a grid, each a door without stairwell
/// @param firstHouse number of the first of them
record DoorPattern(
    int buildings,
    int firstBuilding,
    int stairwells,
    int floors,
    int firstFloor,
    int perFloor,
    DoorStyle style,
    int shops,
    int houses,
    int firstHouse) {

  /// 门 — a door to be made: its place, what it is for, its floor.
  record Door(NewNode node, DoorUse use, int floor) {}

  /// 结果 — buildings and stairwells, and the doors, each after what it hangs under.
  record Made(List<NewNode> above, List<Door> doors) {

    /// All of them, what stands above first.
    List<NewNode> nodes() {
      List<NewNode> all = new ArrayList<>(above);
      doors.forEach(door -> all.add(door.node()));
      return all;
    }
  }

  /// How many places it makes.
  long size() {
    long perBuilding = 1L + stairwells * (1L + (long) floors * perFloor) + shops;
    return buildings * perBuilding + houses;
  }

  /// The doors of a building that is there.
  Made ofBuilding(String path) {
    Made made = new Made(new ArrayList<>(), new ArrayList<>());
    fill(path, made);
    return made;
  }

  /// The buildings and houses of a grid.
  Made ofGrid(String path) {
    Made made = new Made(new ArrayList<>(), new ArrayList<>());
    for (int b = 0; b < buildings; b++) {
      int number = firstBuilding + b;
      String building = path + "%03d".formatted(number);
      int homes = stairwells * floors * perFloor;
      made.above().add(new NewNode(building, PlaceKind.BUILDING, number + "栋", homes));
      fill(building, made);
    }
    for (int h = 0; h < houses; h++) {
      int number = firstHouse + h;
      String house = path + "00000" + "%04d".formatted(number);
      made.doors().add(door(house, number + "号", DoorUse.DWELLING, 1));
    }
    return made;
  }

  private void fill(String building, Made made) {
    for (int s = 1; s <= stairwells; s++) {
      String stairwell = building + "%02d".formatted(s);
      made.above().add(new NewNode(stairwell, PlaceKind.STAIRWELL, s + "单元", floors * perFloor));
      for (int f = 0; f < floors; f++) {
        for (int d = 1; d <= perFloor; d++) {
          int number = number(s, f, d);
          made.doors()
              .add(
                  door(
                      stairwell + "%04d".formatted(number),
                      number + "室",
                      DoorUse.DWELLING,
                      firstFloor + f));
        }
      }
    }
    for (int shop = 1; shop <= shops; shop++) {
      made.doors()
          .add(door(building + "00" + "%04d".formatted(shop), "门市" + shop, DoorUse.SHOP, 1));
    }
  }

  private int number(int stairwell, int floor, int door) {
    return switch (style) {
      case BY_STAIRWELL -> (firstFloor + floor) * 100 + door;
      case BY_BUILDING -> (firstFloor + floor) * 100 + (stairwell - 1) * perFloor + door;
      case RUNNING -> floor * perFloor + door;
    };
  }

  private static Door door(String path, String name, DoorUse use, int floor) {
    return new Door(new NewNode(path, PlaceKind.HOUSEHOLD, name, 1), use, floor);
  }
}
