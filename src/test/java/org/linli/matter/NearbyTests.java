package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 附近测试 — the same matter is looked for within the radius of its category where it is known where
/// the buildings stand, else in the same building.
@LinliTest
class NearbyTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Matters matters;
  @Autowired private Merges merges;
  @Autowired private JdbcClient jdbc;
  private Neighbours here;
  private Place near;
  private Place far;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    near = building("6栋");
    far = building("7栋");
  }

  @Test
  void whatStandsWithinTheRadiusIsFoundAndNothingFartherAway() {
    stands(places.byPath(here.county(), here.path(PlaceKind.BUILDING)), 124.3500);
    // some thirty and some eight hundred metres to the east
    stands(near, 124.3504);
    stands(far, 124.3600);
    String number = reported(near.path(), "RUBBISH");

    assertThat(similar(here.path(PlaceKind.STAIRWELL), "RUBBISH")).containsExactly(number);
    assertThat(similar(near.path(), "RUBBISH")).containsExactly(number);
    assertThat(similar(far.path(), "RUBBISH")).isEmpty();
    assertThat(similar(near.path(), "NOISE")).isEmpty();
    // that radius is thirty metres
    String clutter = reported(near.path(), "STAIR_CLUTTER");
    assertThat(similar(here.path(PlaceKind.STAIRWELL), "STAIR_CLUTTER")).isEmpty();
    // what is of the same class stands after what is of the category itself
    assertThat(similar(near.path(), "STAIR_CLUTTER")).containsExactly(clutter, number);
  }

  @Test
  void whereNobodyKnowsWhereTheBuildingsStandItIsTheSameBuilding() {
    String number = reported(near.path(), "RUBBISH");

    assertThat(similar(near.path(), "RUBBISH")).containsExactly(number);
    assertThat(similar(here.path(PlaceKind.STAIRWELL), "RUBBISH")).isEmpty();
  }

  private Place building(String name) {
    String grid = here.path(PlaceKind.GRID);
    var wanted = new NewPlace(grid, null, PlaceKind.BUILDING, name, null, 0, 0);
    return places.byId(here.county(), places.open(here.desk(), wanted));
  }

  private void stands(Place place, double longitude) {
    jdbc.sql("update place set longitude = ?, latitude = 43.17 where county = ? and id = ?")
        .params(longitude, here.county(), place.id().value())
        .update();
  }

  private String reported(String path, String category) {
    var report =
        new Report(
            path,
            Report.Kind.PROBLEM,
            category,
            "请来看看",
            Report.Channel.DESK,
            null,
            null,
            false,
            false,
            List.of());
    return matters.report(here.desk(), report, Id.fresh()).number();
  }

  private List<String> similar(String path, String category) {
    return merges.similar(here.county(), path, category, 5).stream()
        .map(Merges.Likely::number)
        .toList();
  }
}
