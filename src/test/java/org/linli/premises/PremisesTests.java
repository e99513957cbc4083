package org.linli.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.division.Divisions;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 房屋测试 — doors from a pattern, marks with their days, sites with their devices.
@LinliTest
class PremisesTests {

  @Autowired private Doors doors;
  @Autowired private Premises premises;
  @Autowired private PremisesStore store;
  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private Place grid;

  @BeforeEach
  void open() throws IOException {
    divisions.load(
        new StringReader(
            "code,name\n%1$s,桃源区\n%1$s001,青川市桃源区平东街道\n%1$s001001,青川市桃源区平东街道东晟社区居民委员会\n"
                .formatted(county)));
    places.openCounty(desk);
    grid = open(county + "001001", PlaceKind.GRID, "1网格");
  }

  @Test
  void threeThousandDoorsAreOneActAndFast() {
    DoorForm form = pattern("50", "3", "10", "2");
    Instant begin = Instant.now();

    int made = doors.generate(desk, grid.id(), form, Id.fresh());

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(made).isEqualTo(50 * (1 + 3 + 60));
    assertThat(places.counts(desk.scope(), grid.path()))
        .containsEntry(PlaceKind.BUILDING, 50)
        .containsEntry(PlaceKind.STAIRWELL, 150)
        .containsEntry(PlaceKind.HOUSEHOLD, 3000);
    assertThat(journal.of(desk.scope(), grid.id().value()))
        .extracting(Entry::action)
        .containsExactly("OPEN", "GENERATE");
    assertThat(now(grid).households()).isEqualTo(3000);
    assertThat(count("post where county = ? and kind = 'STAIRWELL_CHIEF'")).isEqualTo(150);
    assertThat(count("door where county = ?")).isEqualTo(3000);
  }

  @Test
  void whatIsThereStaysAndTheRestIsFilledUp() {
    Place building = open(grid.path(), PlaceKind.BUILDING, "5栋");
    Place stairwell = open(building.path(), PlaceKind.STAIRWELL, "甲单元");
    UUID tx = Id.fresh();
    DoorForm form = pattern("", "2", "2", "2");

    assertThat(doors.generate(desk, building.id(), form, tx)).isEqualTo(9);
    assertThat(doors.generate(desk, building.id(), form, tx)).as("sent twice").isEqualTo(9);
    assertThat(now(stairwell).name()).isEqualTo("甲单元");
    assertThat(places.children(county, stairwell.path())).hasSize(4);
    assertThatThrownBy(() -> doors.generate(desk, building.id(), form, Id.fresh()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyDesksMakeDoorsAndOnlyInTheirArea() {
    Actor elsewhere =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, county + "001002"));
    Actor chief = new Actor(Id.fresh(), AccountPart.CHIEF, "", Scope.of(county, grid.path()));
    for (Actor actor : new Actor[] {elsewhere, chief}) {
      assertThatThrownBy(
              () -> doors.generate(actor, grid.id(), pattern("1", "1", "1", "1"), Id.fresh()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void anEstateUnderRenovationIsMarkedFromDayToDay() {
    Place estate = open(county + "001001", PlaceKind.ESTATE, "翰林名苑");
    MarkForm form = new MarkForm("RENOVATION", "2025-04-01", "", "外墙保温", Id.fresh());
    UUID mark = premises.mark(desk, estate.id(), form);

    assertThatThrownBy(() -> premises.endMark(desk, estate.id(), mark, until("2025-03-01")))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("until"));
    premises.endMark(desk, estate.id(), mark, until("2025-10-31"));

    assertThat(store.marks(county, estate.id()))
        .extracting(PremisesStore.Mark::kind, m -> String.valueOf(m.until()))
        .containsExactly(tuple(MarkKind.RENOVATION, "2025-10-31"));
    assertThatThrownBy(() -> premises.endMark(desk, estate.id(), mark, until("2025-11-30")))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(
            () ->
                premises.mark(
                    desk, estate.id(), new MarkForm("GOLD", "yesterday", "", "", Id.fresh())))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsKeys("kind", "since"));
  }

  @Test
  void aSiteHasAKindAnOperatorAndDevices() {
    Place site = open(grid.path(), PlaceKind.SITE, "充电棚");
    premises.describe(desk, site.id(), site("CHARGING", "安居物业公司", "4", "0"));

    assertThat(store.site(county, site.id()))
        .contains(
            new PremisesStore.Site(
                SiteKind.CHARGING, "安居物业公司", Map.of(DeviceKind.EXTINGUISHER, 4), 1));
    assertThatThrownBy(() -> premises.describe(desk, site.id(), site("CHARGING", "别人", "4", "0")))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> premises.describe(desk, site.id(), site("CHARGING", "", "many", "1")))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsKey("extinguisher"));
  }

  private static SiteForm site(String kind, String operator, String extinguisher, String version) {
    return new SiteForm(kind, operator, extinguisher, "", "", "", "", "", version, Id.fresh());
  }

  private static MarkForm until(String day) {
    return new MarkForm(null, null, day, null, Id.fresh());
  }

  private static DoorForm pattern(
      String buildings, String stairwells, String floors, String perFloor) {
    return new DoorForm(buildings, "", stairwells, floors, "", perFloor, "", "", "", "", null);
  }

  private int count(String what) {
    return jdbc.sql("select count(*) from " + what).param(county).query(Integer.class).single();
  }

  private Place now(Place place) {
    return places.byId(county, place.id());
  }

  private Place open(String parent, PlaceKind kind, String name) {
    PlaceId id = places.open(desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return places.find(desk.scope(), id);
  }
}
