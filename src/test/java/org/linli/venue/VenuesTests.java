package org.linli.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.division.Divisions;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.place.NewPlace;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/// 阵地测试 — stations serve grids, venues stand in estates, and what has none is listed.
@LinliTest
class VenuesTests {

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Venues venues;
  @Autowired private VenueViews views;
  @Autowired private VenueSheet sheet;
  @Autowired private Pages pages;
  @Autowired private Transactions transactions;

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private String one = "";
  private String two = "";

  @BeforeEach
  void twoGrids() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            %1$s001002,青川市桃源区平东街道辉煌社区居民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
    one = open(community, PlaceKind.GRID, "1网格", null);
    two = open(community, PlaceKind.GRID, "2网格", null);
  }

  @Test
  void aGridIsServedByAStationOfItsOwnOrOfItsCommunity() {
    assertThat(views.gaps(desk, "").grids())
        .extracting(VenuePages.Spot::path)
        .containsExactly(one, two);
    add("SERVICE_STATION", "第一站", one, one);
    assertThat(views.gaps(desk, "").grids()).extracting(VenuePages.Spot::path).containsExactly(two);
    add("ACTIVITY_ROOM", "活动室", two, two);
    assertThat(views.gaps(desk, "").without()).isOne();
    add("SERVICE_STATION", "中心站", community, community);
    assertThat(views.gaps(desk, "").grids()).isEmpty();
    assertThat(views.gaps(desk, "").all()).isEqualTo(2);
  }

  @Test
  void aStationHasThePostOfItsHeadAndSaysWhatItOffers() {
    UUID id = add("SERVICE_STATION", "第一站", one, one + "\n" + two);

    assertThat(posts.at(county, one)).anyMatch(p -> p.kind().equals(PostKind.STATION_HEAD));
    VenuePages.Show show = views.show(desk, id);
    assertThat(show.line().services()).containsExactly("代办事项", "饮水充电");
    assertThat(show.line().grids()).isEqualTo(2);
    assertThat(show.line().capacity()).isEqualTo(30);
    assertThat(show.line().headPost()).isNotNull();
    VenueForm changed =
        new VenueForm("CARE_STOP", "驿站", one, one, null, null, null, "饮水", "", "0", null);
    transactions.run(desk.scope(), () -> venues.change(desk, id, changed));
    assertThat(views.show(desk, id).line().sort()).isEqualTo(VenueSort.CARE_STOP);
    assertThat(views.show(desk, id).line().capacity()).isNull();
  }

  @Test
  void anEstateHasAVenueInItInItsBuildingOrByName() {
    String inside = open(community, PlaceKind.ESTATE, "翰林名苑", null);
    String housed = open(community, PlaceKind.ESTATE, "紫薇公馆", null);
    String named = open(community, PlaceKind.ESTATE, "海银9号", null);
    open(community, PlaceKind.ESTATE, "安居小区", null);
    PlaceId estate = places.byPath(county, housed).id();
    String building = open(one, PlaceKind.BUILDING, "5栋", estate);
    add("ACTIVITY_ROOM", "活动室", inside, inside);
    add("CARE_STOP", "驿站", building, building);
    add("COUNCIL", "议事厅", one, named);

    VenuePages.Coverage street = views.coverage(desk, county + "001", null);

    assertThat(street.total().estates()).isEqualTo(4);
    assertThat(street.total().covered()).isEqualTo(3);
    assertThat(street.lines())
        .extracting(
            VenuePages.Covered::name, VenuePages.Covered::covered, VenuePages.Covered::estates)
        .containsExactly(tuple("东晟社区", 3, 4), tuple("辉煌社区", 0, 0));
    assertThat(views.coverage(desk, community, true).estates()).hasSize(3);
    assertThat(views.coverage(desk, community, false).estates())
        .extracting(VenuePages.Spot::name)
        .containsExactly("平东街道 东晟社区 安居小区");
  }

  @Test
  void theListGoesOutAsExcel() throws IOException {
    add("SERVICE_STATION", "第一站", one, one);
    add("CARE_STOP", "驿站", two, two);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    sheet.write(
        out,
        desk.scope(),
        new VenueFilter(VenueSort.CARE_STOP, "", ""),
        pages.words(Locale.SIMPLIFIED_CHINESE));

    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("名称");
      assertThat(rows.getLast().getCellText(0)).isEqualTo("驿站");
      assertThat(rows.getLast().getCellText(1)).isEqualTo("爱心驿站");
    }
  }

  @Test
  void anotherCommunitySeesNothingAndWrongInputIsNamed() {
    UUID id = add("SERVICE_STATION", "第一站", one, one);
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, county + "001002"));

    assertThatThrownBy(() -> views.show(sibling, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.coverage(sibling, community, null)).isInstanceOf(NotFound.class);
    VenueForm wrong = new VenueForm("PALACE", "x", one, "", null, null, null, "", "", null, null);
    assertThatThrownBy(() -> venues.add(desk, wrong))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("sort"));
    VenueForm many = new VenueForm("COUNCIL", "x", one, "", null, null, null, "", "-3", null, null);
    assertThatThrownBy(() -> venues.add(desk, many))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("capacity"));
  }

  private UUID add(String sort, String name, String place, String areas) {
    VenueForm form =
        new VenueForm(
            sort,
            name,
            place,
            areas,
            "0434-3500001",
            "每天 8:00–20:00",
            "便民用房",
            "代办事项\n饮水充电",
            "30",
            null,
            null);
    return transactions.write(desk.scope(), () -> venues.add(desk, form));
  }

  private String open(String parent, PlaceKind kind, String name, @Nullable PlaceId estate) {
    var id = places.open(desk, new NewPlace(parent, null, kind, name, estate, 0, 0));
    return places.byId(county, id).path();
  }
}
