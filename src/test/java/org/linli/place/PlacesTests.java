package org.linli.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.division.Divisions;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 地点总册测试 — the tree grows from the dictionary, is walked, searched and changed.
@LinliTest
class PlacesTests {

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Journal journal;

  private final String county = TestCounty.fresh();
  private final Actor desk = desk(Scope.county(county));
  private final String community = county + "001001";

  @BeforeEach
  void openTheCounty() throws IOException {
    divisions.load(
        new StringReader(
            """
            code,name
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            %1$s001002,青川市桃源区平东街辉煌社区居民委员会
            %1$s100,青川市桃源区山门镇
            %1$s100200,青川市桃源区山门镇山门村村民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
  }

  @Test
  void aCountyIsOpenedFromTheDictionaryWithShortNames() {
    assertThat(places.children(county, county))
        .extracting(Place::name)
        .containsExactly("平东街道", "山门镇");
    assertThat(places.fullName(county, community)).isEqualTo("平东街道 东晟社区");
    assertThat(places.byPath(county, county + "100200"))
        .extracting(Place::name, Place::kind)
        .containsExactly("山门村", PlaceKind.VILLAGE);
    assertThat(places.openCounty(desk)).as("the second time nothing is new").isZero();
  }

  @Test
  void aPlaceOpensUnderAnotherWithTheNextFreeCode() {
    Place grid = open(community, PlaceKind.GRID, "1网格");
    Place second = open(community, PlaceKind.GRID, "2网格");
    Place building = open(grid.path(), PlaceKind.BUILDING, "5栋");
    Place stairwell = open(building.path(), PlaceKind.STAIRWELL, "2单元");
    Place village = open(grid.path(), PlaceKind.HOUSEHOLD, "12号");

    assertThat(List.of(grid, second))
        .extracting(Place::path)
        .containsExactly(community + "001", community + "002");
    assertThat(places.fullName(county, stairwell.path())).isEqualTo("平东街道 东晟社区 1网格 5栋 2单元");
    assertThat(places.chain(county, stairwell.path())).hasSize(6);
    assertThat(places.children(county, grid.path())).containsExactly(village, building);
    assertThat(places.children(county, community)).containsExactly(grid, second);
    assertThat(journal.of(Scope.county(county), grid.id().value()))
        .extracting(Entry::action)
        .containsExactly("OPEN");
  }

  @Test
  void aBuildingFindsItsEstateAcrossTheGrid() {
    Place grid = open(community, PlaceKind.GRID, "1网格");
    Place estate = open(community, PlaceKind.ESTATE, "翰林名苑");
    PlaceId id =
        places.open(
            desk, new NewPlace(grid.path(), "17", PlaceKind.BUILDING, "17栋", estate.id(), 60, 150));
    Place building = places.find(desk.scope(), id);
    Place stairwell = open(building.path(), PlaceKind.STAIRWELL, "1单元");

    assertThat(building.path()).isEqualTo(grid.path() + "017");
    assertThat(estate.path()).isEqualTo(community + "E001");
    assertThat(places.estateOf(stairwell)).contains(estate);
    assertThat(places.buildingsOf(county, estate.id())).containsExactly(building);
    assertThat(places.extent(county, estate.path()))
        .containsExactly(estate.path(), building.path());
    assertThat(places.extent(county, grid.path())).containsExactly(grid.path());
  }

  @Test
  void wrongInputIsNamedFieldByField() {
    assertThatThrownBy(
            () -> places.open(desk, new NewPlace(community, "x", PlaceKind.GRID, "", null, -1, 0)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsKeys("name", "households"));
    assertThatThrownBy(() -> open(county, PlaceKind.STAIRWELL, "1单元"))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("kind"));
    places.open(desk, new NewPlace(community, "9", PlaceKind.GRID, "9网格", null, 0, 0));
    assertThatThrownBy(
            () ->
                places.open(desk, new NewPlace(community, "9", PlaceKind.GRID, "又一个", null, 0, 0)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.fields()).containsEntry("segment", "place.error.taken"));
  }

  @Test
  void theSecondOfTwoChangesIsTold() {
    Place grid = open(community, PlaceKind.GRID, "1网格");
    PlaceFacts facts = new PlaceFacts("东晟一网格", null, 300, 900);
    places.change(desk, grid.id(), facts, 0);

    assertThatThrownBy(() -> places.change(desk, grid.id(), facts, 0)).isInstanceOf(Stale.class);
    assertThat(places.find(desk.scope(), grid.id()).name()).isEqualTo("东晟一网格");
  }

  @Test
  void aPlaceWithPlacesInUseBelowIsNotRetired() {
    Place grid = open(community, PlaceKind.GRID, "1网格");
    Place building = open(grid.path(), PlaceKind.BUILDING, "5栋");

    assertThatThrownBy(() -> places.retire(desk, grid.id(), 0)).isInstanceOf(Refusal.class);
    places.retire(desk, building.id(), 0);
    places.retire(desk, grid.id(), 0);
    assertThat(places.children(county, community)).isEmpty();
    assertThat(places.find(desk.scope(), grid.id()).retired()).isTrue();
  }

  @Test
  void whatLiesOutsideTheScopeLooksLikeWhatDoesNotExist() {
    Place grid = open(community, PlaceKind.GRID, "1网格");
    Actor sibling = desk(Scope.of(county, county + "001002"));
    Actor chief = new Actor(Id.fresh(), AccountPart.CHIEF, "", Scope.of(county, grid.path()));

    assertThatThrownBy(() -> places.find(sibling.scope(), grid.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> places.retire(sibling, grid.id(), 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> places.retire(chief, grid.id(), 0)).isInstanceOf(NotFound.class);
    assertThat(places.subtree(sibling.scope(), county, PlaceKind.GRID, "", 10)).isEmpty();
  }

  @Test
  void searchGoesByNameAndByWhatStandsAbove() {
    open(community, PlaceKind.GRID, "1网格");
    open(county + "001002", PlaceKind.GRID, "1网格");

    assertThat(places.search(desk.scope(), "1网格", 10)).hasSize(2);
    assertThat(places.search(desk.scope(), "辉煌 1网格", 10))
        .extracting(Place::path)
        .containsExactly(county + "001002001");
    assertThat(places.search(desk.scope(), "%", 10)).isEmpty();
    assertThat(places.search(desk(Scope.of(county, community)).scope(), "1网格", 10)).hasSize(1);
  }

  @Test
  void listsGoOnAfterTheLastPath() {
    for (int i = 1; i <= 5; i++) {
      open(community, PlaceKind.GRID, i + "网格");
    }
    List<Place> first = places.children(county, community, "", 3);
    List<Place> rest = places.children(county, community, first.getLast().path(), 3);

    assertThat(first).extracting(Place::name).containsExactly("1网格", "2网格", "3网格");
    assertThat(rest).extracting(Place::name).containsExactly("4网格", "5网格");
    assertThat(places.subtree(desk.scope(), county, PlaceKind.GRID, first.getLast().path(), 1))
        .extracting(Place::name)
        .containsExactly("4网格");
    assertThat(places.counts(desk.scope(), county)).containsEntry(PlaceKind.GRID, 5);
  }

  private Place open(String parent, PlaceKind kind, String name) {
    PlaceId id = places.open(desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return places.find(desk.scope(), id);
  }

  private static Actor desk(Scope scope) {
    return new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", scope);
  }
}
