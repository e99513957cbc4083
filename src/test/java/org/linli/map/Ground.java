package org.linli.map;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.TestCounty;

/// 试验地 — a county with two communities; in the first two grids side by side, in the first of them a
/// building with two stairwells and a door. Nothing is drawn yet.
final class Ground {

  static final String PASSWORD = "Round-the-corner-7";

  final String county = TestCounty.fresh();
  final Actor desk = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "综治中心", Scope.county(county));
  final Place community;
  final Place other;
  final Place west;
  final Place east;
  final Place building;
  private final Places places;
  private final Boundaries boundaries;

  Ground(Divisions divisions, Places places, Accounts accounts, Boundaries boundaries) {
    this.places = places;
    this.boundaries = boundaries;
    try {
      divisions.load(
          new StringReader(
              """
              code,name
              %1$s,桃源区
              %1$s001,青川市桃源区平东街道
              %1$s001001,青川市桃源区平东街道南桥社区居民委员会
              %1$s001002,青川市桃源区平东街道北桥社区居民委员会
              """
                  .formatted(county)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    places.openCounty(desk);
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(
            "desk", PASSWORD, AccountPart.COUNTY_DESK, "桃源区工作台", county, null, null),
        false);
    community = places.byPath(county, county + "001001");
    other = places.byPath(county, county + "001002");
    west = open(community.path(), PlaceKind.GRID, "1网格", null);
    east = open(community.path(), PlaceKind.GRID, "2网格", null);
    Place estate = open(community.path(), PlaceKind.ESTATE, "翰林名苑", null);
    building = open(west.path(), PlaceKind.BUILDING, "3栋", estate.id());
    open(building.path(), PlaceKind.STAIRWELL, "1单元", null);
    Place stairwell = open(building.path(), PlaceKind.STAIRWELL, "2单元", null);
    open(stairwell.path(), PlaceKind.HOUSEHOLD, "501室", null);
    open(east.path(), PlaceKind.BUILDING, "4号楼", null);
    Place far = open(other.path(), PlaceKind.GRID, "1网格", null);
    open(far.path(), PlaceKind.BUILDING, "3栋", null);
  }

  Place open(String parent, PlaceKind kind, String name, @Nullable PlaceId estate) {
    return places.byId(
        county, places.open(desk, new NewPlace(parent, null, kind, name, estate, 0, 0)));
  }

  /// A rectangle in thousandths of a degree from 124.370, 43.170, one corner a line.
  static String box(int left, int low, int right, int high) {
    return "%s\n%s\n%s\n%s"
        .formatted(corner(left, low), corner(right, low), corner(right, high), corner(left, high));
  }

  static String corner(int x, int y) {
    return "%.6f,%.6f".formatted(124.37 + x / 1000.0, 43.17 + y / 1000.0);
  }

  /// Draws an outline over version `seen` and gives the new version.
  int draw(Place place, String points, int seen) {
    return boundaries.draw(desk, place, Outline.typed(points).shape(), seen, UUID.randomUUID());
  }

  /// The community with its two grids, each ten thousandths wide.
  void drawAll() {
    draw(community, box(0, 0, 20, 10), 0);
    draw(west, box(0, 0, 10, 10), 0);
    draw(east, box(10, 0, 20, 10), 0);
  }
}
