package org.linli.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 重划测试 — what is moved, split, merged, renamed and closed, and everything that lies there with it.
@LinliTest
class RedrawTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Redraws redraws;
  @Autowired private RedrawStore store;
  @Autowired private Places places;
  @Autowired private Figures figures;
  @Autowired private Dispatcher dispatcher;
  private Quarter here;

  @BeforeEach
  void moveIn() {
    here = new Quarter(beans.createBean(Quarter.Doors.class));
  }

  @Test
  void aBuildingMovesWithEverythingInIt() {
    Place building = here.buildings.getFirst();
    Place home = here.home(building);
    here.resident(home);
    here.appoint(building, PostKind.BUILDING_CHIEF);
    String board = here.board(here.below(building).getFirst());
    var matter = here.matter(home);

    var numbers = carryOut(move(building, here.second));

    assertThat(numbers)
        .containsEntry("building", 1)
        .containsEntry("stairwell", 1)
        .containsEntry("household", 2)
        .containsEntry("residents", 2)
        .containsEntry("posts", 2)
        .containsEntry("chiefs", 1)
        .containsEntry("matters", 1)
        .containsEntry("boards", 1)
        .doesNotContainKey("mattersHandedOver");
    // code 001 is taken over there: the next free one
    assertThat(here.now(building).path()).isEqualTo(here.second.path() + "003");
    assertThat(here.home(building).id()).isEqualTo(home.id());
    assertThat(here.strays()).isEmpty();
    assertThat(here.item(matter).get("place_path")).isEqualTo(here.now(home).path());
    assertThat(
            here.count(
                "board where county = ? and code = ? and place_path like ? || '%'",
                here.county, board, here.second.path()))
        .isEqualTo(1);
    assertThat(here.now(here.first).households()).isZero();
    assertThat(here.now(here.second).households()).isEqualTo(2);
  }

  @Test
  void anAddressKeptFromBeforeLeadsOn() {
    Place building = here.buildings.getFirst();
    Place home = here.home(building);
    carryOut(move(building, here.second));

    assertThat(places.whereabouts(here.county, home.path()))
        .get()
        .extracting(Place::id, Place::path)
        .containsExactly(home.id(), here.now(home).path());
    assertThat(here.item(here.matter(home.path())).get("place_path"))
        .as("a report that names the old address")
        .isEqualTo(here.now(home).path());
    assertThat(here.open(here.first.path(), PlaceKind.BUILDING, "新楼").path())
        .as("no code is given to a second place")
        .isEqualTo(here.first.path() + "003");
    carryOut(move(building, here.first));
    assertThat(here.now(building).path())
        .as("its own code is its own again")
        .isEqualTo(building.path());
  }

  @Test
  void aSplitLeavesThePostsAndTakesTheMatters() {
    here.appoint(here.first, PostKind.GRID_CHIEF);
    var chief = here.appoint(here.buildings.get(0), PostKind.BUILDING_CHIEF);
    var ofGridChief = here.dispatched(here.buildings.get(0), "GRID_CHIEF");
    var ofBuildingChief = here.dispatched(here.buildings.get(0), "BUILDING_CHIEF");
    var staying = here.dispatched(here.buildings.get(1), "GRID_CHIEF");

    var numbers = carryOut(split(here.first, here.buildings.get(0)));

    assertThat(numbers)
        .containsEntry("newgrid", 1)
        .containsEntry("matters", 2)
        .containsEntry("mattersHandedOver", 1);
    Place grid = places.byPath(here.county, here.community + "003");
    assertThat(grid.name()).isEqualTo("3网格");
    assertThat(here.now(here.buildings.get(0)).path()).startsWith(grid.path());
    assertThat(here.post(grid, PostKind.GRID_CHIEF).filled()).isFalse();
    assertThat(here.post(here.first, PostKind.GRID_CHIEF).filled()).isTrue();
    assertThat(here.item(ofGridChief))
        .as("nobody chairs the new grid yet: the community's desk")
        .containsEntry("holder_post", null)
        .containsEntry("rung", "COMMUNITY_DESK")
        .containsEntry("state", "DISPATCHED");
    assertThat(here.item(ofBuildingChief)).containsEntry("holder_post", chief.id().value());
    assertThat(here.item(staying)).containsEntry("rung", "GRID_CHIEF");
    assertThat(here.strays()).isEmpty();
  }

  @Test
  void aMergeTakesInEverythingAndClosesTheOther() {
    here.appoint(here.first, PostKind.GRID_CHIEF);
    here.appoint(here.second, PostKind.GRID_CHIEF);
    here.office(OrganisationKind.STATION, here.second.path());
    var atGrid = here.dispatched(here.second, "GRID_CHIEF");
    var below = here.matter(here.buildings.get(3));

    var numbers = carryOut(merge(here.first, here.second));

    assertThat(numbers)
        .containsEntry("building", 2)
        .containsEntry("closedgrid", 1)
        .containsEntry("termsEnding", 1)
        .containsEntry("matters", 2)
        .containsEntry("mattersHandedOver", 1);
    Place closed = here.now(here.second);
    assertThat(closed.retired()).isTrue();
    assertThat(here.below(here.first)).extracting(Place::name).contains("1栋", "2栋").hasSize(4);
    assertThat(here.item(atGrid))
        .containsEntry("place_path", here.first.path())
        .containsEntry("holder_post", here.post(here.first, PostKind.GRID_CHIEF).id().value());
    assertThat(String.valueOf(here.item(below).get("place_path"))).startsWith(here.first.path());
    assertThat(
            here.count(
                "appointment where county = ? and until is null and place_path = ?",
                here.county,
                closed.path()))
        .isZero();
    assertThat(
            here.count(
                "duty_area where county = ? and place_id = ?",
                here.county,
                here.first.id().value()))
        .isEqualTo(1);
    assertThat(places.whereabouts(here.county, closed.path()))
        .get()
        .extracting(Place::id)
        .isEqualTo(here.first.id());
    assertThat(here.strays()).isEmpty();
  }

  @Test
  void theFiguresOfBothAreasAreRightAfterwards() {
    here.matter(here.buildings.get(0));
    here.matter(here.buildings.get(1));
    here.matter(here.second);
    dispatcher.drain(here.county);
    assertThat(reported(here.first.path())).isEqualTo(2);

    carryOut(split(here.first, here.buildings.get(0)));
    carryOut(merge(here.first, here.second));
    dispatcher.drain(here.county);

    assertThat(reported(here.first.path())).isEqualTo(2);
    assertThat(reported(here.community + "003")).isEqualTo(1);
    assertThat(reported(here.second.path())).isZero();
    assertThat(reported(here.community)).isEqualTo(3);
    var folded =
        figures.byPlace(here.county, List.of(here.first.path(), here.community + "003"), all());
    figures.rebuild(here.county);
    assertThat(
            figures.byPlace(here.county, List.of(here.first.path(), here.community + "003"), all()))
        .isEqualTo(folded);
  }

  @Test
  void aNewNameStaysInTheHistoryAndOnTheBoardsToPrint() {
    here.board(here.buildings.get(0));

    assertThat(carryOut(wanted(RedrawKind.RENAME, here.first, null, List.of(), List.of(), "东晟一网格")))
        .containsEntry("boards", 1);

    assertThat(here.now(here.first).name()).isEqualTo("东晟一网格");
    assertThat(
            here.count(
                "place_history where county = ? and place_id = ? and name = '1网格'",
                here.county,
                here.first.id().value()))
        .isEqualTo(1);
  }

  @Test
  void anEmptyBuildingClosesWithItsStairwaysPostsAndBoards() {
    Place building = here.buildings.get(3);
    Place stairwell = here.below(building).getFirst();
    here.board(stairwell);

    var numbers = carryOut(wanted(RedrawKind.CLOSE, building, null, List.of(), List.of(), ""));

    assertThat(numbers).containsEntry("closedhousehold", 2).containsEntry("boardsDown", 1);
    assertThat(here.now(stairwell).retired()).isTrue();
    assertThat(
            here.count(
                "post where county = ? and retired_at is null and place_path like ? || '%'",
                here.county, building.path()))
        .isZero();
    assertThat(here.count("board where county = ? and taken_down is null", here.county)).isZero();
  }

  @Test
  void aBuildingThatGoesToAnotherCommunityGetsItsDesk() {
    Place community = places.byPath(here.county, here.street + "002");
    Place grid = here.open(community.path(), PlaceKind.GRID, "1网格");
    var desk = here.office(OrganisationKind.COMMUNITY_DESK, community.path());
    var matter = here.matter(here.buildings.getFirst());

    assertThat(carryOut(move(here.buildings.getFirst(), grid)))
        .containsEntry("mattersHandedOver", 1);

    assertThat(here.item(matter))
        .containsEntry("state", "REPORTED")
        .containsEntry("holder_organisation", desk.value());
    assertThat(here.now(community).households()).isEqualTo(1);
    assertThat(here.strays()).isEmpty();
  }

  private Map<String, Integer> carryOut(Wanted wanted) {
    String seen = redraws.preview(here.desk, wanted).seen();
    var id = redraws.carryOut(here.desk, wanted, seen, Id.fresh(), new byte[1]);
    return store.counts(here.county, id).stream()
        .collect(Collectors.toMap(MovesAlong.Count::what, MovesAlong.Count::number));
  }

  private long reported(String path) {
    return figures.period(here.county, path, all()).reported();
  }

  private static Period all() {
    var today = LocalDate.now(Time.ZONE);
    return new Period(today.minusDays(3), today.plusDays(1));
  }

  static Wanted move(Place place, Place to) {
    return wanted(RedrawKind.MOVE, place, to.id(), List.of(), List.of(), "");
  }

  static Wanted split(Place grid, Place... going) {
    List<PlaceId> ids = Arrays.stream(going).map(Place::id).toList();
    return wanted(
        RedrawKind.SPLIT, grid, null, List.of(new Wanted.Part(1, "", ids)), List.of(), "");
  }

  static Wanted merge(Place into, Place from) {
    return wanted(RedrawKind.MERGE, into, null, List.of(), List.of(from.id()), "");
  }

  static Wanted wanted(
      RedrawKind kind,
      Place place,
      @Nullable PlaceId to,
      List<Wanted.Part> parts,
      List<PlaceId> from,
      String name) {
    return new Wanted(kind, place.id(), to, parts, from, name, "网格优化调整");
  }
}
