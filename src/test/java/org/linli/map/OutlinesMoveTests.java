package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.testing.LinliTest;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 边界随划测试 — whatever is redrawn, every point of the community still lies in one grid, and every
/// building in its own.
@LinliTest
class OutlinesMoveTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private BoundaryStore store;
  @Autowired private AreaIndexes indexes;
  @Autowired private Places places;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester web;
  private Ground ground;
  private Place second;
  private double whole;

  @BeforeEach
  void draw() {
    ground = beans.createBean(Ground.class);
    ground.drawAll();
    second = ground.open(ground.west.path(), PlaceKind.BUILDING, "5栋", null);
    stands(ground.building, 124.372, 43.173);
    stands(second, 124.376, 43.177);
    stands(below(ground.east).getFirst(), 124.385, 43.175);
    whole = area(ground.community);
  }

  @Test
  void aSplitGivesTheNewGridWhatIsNearestToItsBuildings() {
    redraw(ground.west, "\"kind\":\"SPLIT\",\"into\":[\"%s:1\"]".formatted(second.id()));

    Place fresh = places.byPath(ground.county, now(second).path().substring(0, 15));
    assertThat(fresh.id()).isNotEqualTo(ground.west.id());
    assertThat(grid(124.3721, 43.1731)).isEqualTo(ground.west.path());
    assertThat(grid(124.3761, 43.1771)).isEqualTo(fresh.path());
    // halfway between the two, on either side
    assertThat(grid(124.3739, 43.1749)).isEqualTo(ground.west.path());
    assertThat(grid(124.3741, 43.1751)).isEqualTo(fresh.path());
    nothingLost(List.of(ground.west, fresh, ground.east));
    Boundary kept = store.current(ground.county, ground.west.id()).orElseThrow();
    assertThat(kept.version()).isEqualTo(2);
    assertThat(journal.of(ground.desk.scope(), kept.id()))
        .extracting(Entry::action, Entry::detail)
        .containsExactly(Tuple.tuple("DRAW", "1"), Tuple.tuple("FOLLOW", "2"));
  }

  @Test
  void aGridThatIsTakenInLeavesItsGroundToTheOther() {
    List<String> counted =
        redraw(ground.west, "\"kind\":\"MERGE\",\"from\":[\"%s\"]".formatted(ground.east.id()));

    assertThat(counted).contains("outlinesChanged", "outlinesEnding");
    assertThat(store.current(ground.county, ground.east.id())).isEmpty();
    assertThat(area(ground.west)).isCloseTo(whole, within(1.0));
    assertThat(shape(ground.west).getNumGeometries()).isEqualTo(1);
    assertThat(grid(124.385, 43.175)).isEqualTo(ground.west.path());
  }

  @Test
  void aGridThatMovesTakesItsGroundFromOneCommunityToTheOther() {
    ground.draw(ground.other, Ground.box(0, 10, 20, 20), 0);

    List<String> counted =
        redraw(ground.east, "\"kind\":\"MOVE\",\"to\":\"%s\"".formatted(ground.other.id()));

    assertThat(counted).contains("outlines", "outlinesChanged");
    Place moved = now(ground.east);
    assertThat(moved.path()).startsWith(ground.other.path());
    assertThat(grid(124.385, 43.175)).isEqualTo(moved.path());
    assertThat(area(ground.community)).isCloseTo(whole / 2, within(1.0));
    assertThat(shape(ground.other).covers(shape(moved))).isTrue();
    assertThat(shape(ground.community).getEnvelopeInternal().getMaxX())
        .isCloseTo(124.38, within(1e-6));
    assertThat(store.current(ground.county, moved.id()).orElseThrow().path())
        .isEqualTo(moved.path());
  }

  @Test
  void aBuildingTakesItsSurroundingsToAnotherGrid() {
    redraw(second, "\"kind\":\"MOVE\",\"to\":\"%s\"".formatted(ground.east.id()));

    assertThat(now(second).path()).startsWith(ground.east.path());
    assertThat(grid(124.376, 43.177)).isEqualTo(ground.east.path());
    assertThat(grid(124.372, 43.173)).isEqualTo(ground.west.path());
    nothingLost(List.of(ground.west, ground.east));
  }

  @Test
  void whereNobodyKnowsWhereBuildingsStandTheOutlineStays() {
    jdbc.sql("update place set longitude = null, latitude = null where county = ?")
        .param(ground.county)
        .update();

    List<String> counted =
        redraw(ground.west, "\"kind\":\"SPLIT\",\"into\":[\"%s:1\"]".formatted(second.id()));

    assertThat(counted).doesNotContain("outlinesChanged");
    assertThat(store.current(ground.county, ground.west.id()).orElseThrow().version()).isOne();
    assertThat(area(ground.west)).isCloseTo(whole / 2, within(1.0));
  }

  // previews, carries out, and gives what was counted
  private List<String> redraw(Place place, String what) {
    String fields = what + ",\"reason\":\"网格太大\"";
    String query =
        fields
            .replace("\"", "")
            .replace("[", "")
            .replace("]", "")
            .replace(",", "&")
            .replaceAll("(^|&)(\\w+):", "$1$2=");
    String preview =
        body(
            web.get()
                .uri(uri(place) + "/redraw?" + query)
                .header("Authorization", basic())
                .exchange(),
            200);
    String seen = JsonPath.read(preview, "$.seen");
    body(
        web.post()
            .uri(uri(place) + "/redraws")
            .header("Authorization", basic())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{" + fields + ",\"seen\":\"" + seen + "\"}")
            .exchange(),
        201);
    return JsonPath.read(preview, "$.counts[*].what");
  }

  private static String body(MvcTestResult answer, int status) {
    assertThat(answer).hasStatus(status);
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void nothingLost(List<Place> grids) {
    assertThat(grids.stream().mapToDouble(this::area).sum()).isCloseTo(whole, within(20.0));
    for (Place one : grids) {
      for (Place other : grids) {
        if (one != other) {
          Geometry both = shape(one).intersection(shape(other));
          assertThat(Plane.area(both)).as(one.name() + other.name()).isLessThan(20.0);
        }
      }
    }
  }

  private String grid(double longitude, double latitude) {
    return indexes.of(ground.county).at(longitude, latitude).orElse("");
  }

  private void stands(Place building, double longitude, double latitude) {
    jdbc.sql("update place set longitude = ?, latitude = ? where county = ? and id = ?")
        .params(longitude, latitude, ground.county, building.id().value())
        .update();
  }

  private List<Place> below(Place grid) {
    return places.children(ground.county, grid.path());
  }

  private Place now(Place place) {
    return places.byId(ground.county, place.id());
  }

  private Geometry shape(Place place) {
    return store.current(ground.county, place.id()).orElseThrow().shape();
  }

  private double area(Place place) {
    return Plane.area(shape(place));
  }

  private String uri(Place place) {
    return "/api/v1/" + ground.county + "/places/" + place.id();
  }

  private String basic() {
    byte[] typed = (ground.county + "/desk:" + Ground.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(typed);
  }
}
