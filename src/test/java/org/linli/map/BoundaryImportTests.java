package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.map.BoundaryImport.Preview;
import org.linli.map.BoundaryImport.Row;
import org.linli.map.Problem.Kind;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 边界导入测试 — what goes out comes in unchanged; what is wrong is said feature by feature, and only
/// what is good goes in.
@LinliTest
class BoundaryImportTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private BoundaryImport imports;
  @Autowired private BoundaryStore store;
  @Autowired private GeoJson json;
  private Ground ground;

  @BeforeEach
  void open() {
    ground = beans.createBean(Ground.class);
  }

  @Test
  void whatGoesOutComesInUnchanged() {
    ground.drawAll();
    String file = file(store.plots(ground.county, ground.county));

    Preview preview = imports.look(ground.desk, file);

    assertThat(preview.rows()).hasSize(3).allMatch(Row::same);
    assertThat(imports.take(ground.desk, file, preview.turn(), Id.fresh())).isZero();
    assertThat(store.versions(ground.county, ground.west.id())).hasSize(1);
  }

  @Test
  void anEmptyCountyTakesTheFileOfAnother() {
    ground.drawAll();
    String file = file(store.plots(ground.county, ground.county));
    Ground second = beans.createBean(Ground.class);
    String there = file.replaceAll("\"id\":\"[^\"]*\",", "").replace(ground.county, second.county);

    Preview preview = imports.look(second.desk, there);
    assertThat(preview.good()).isEqualTo(3);
    assertThat(preview.gaps()).isEmpty();
    assertThat(imports.take(second.desk, there, preview.turn(), Id.fresh())).isEqualTo(3);

    assertThat(store.plots(second.county, second.county))
        .extracting(plot -> Outline.of(plot.shape().norm()).text())
        .isEqualTo(
            store.plots(ground.county, ground.county).stream()
                .map(plot -> Outline.of(plot.shape().norm()).text())
                .toList());
  }

  @Test
  void placesAreNamedByPathIdOrFullNameAndOnlyGoodOnesGoIn() {
    ground.draw(ground.community, Ground.box(0, 0, 20, 10), 0);
    String file =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"name":"平东街道 南桥社区 1网格"},"geometry":%s},
          {"type":"Feature","properties":{"code":"%s"},"geometry":%s},
          {"type":"Feature","properties":{"name":"哪儿也不是"},"geometry":%s},
          {"type":"Feature","id":"%s","properties":null,"geometry":%s},
          {"type":"Feature","properties":{"path":"%s"},
           "geometry":{"type":"Polygon","coordinates":[[[43.17,124.37],[43.18,124.37],[43.18,124.38]]]}},
          {"type":"Feature","properties":{"path":"%s"},"geometry":{"type":"Point","coordinates":[124.3,43.1]}}
        ]}
        """
            .formatted(
                box(0, 0, 10, 10),
                ground.east.path(),
                box(9, 0, 20, 10),
                box(0, 0, 1, 1),
                ground.west.id(),
                box(0, 0, 10, 10),
                ground.other.path(),
                ground.county + "001");

    Preview preview = imports.look(ground.desk, file);

    assertThat(preview.rows())
        .extracting(row -> row.problems().stream().map(Problem::kind).distinct().toList())
        .containsExactly(
            List.of(Kind.OVERLAP),
            List.of(Kind.OVERLAP),
            List.of(Kind.NO_PLACE),
            List.of(Kind.TWICE),
            List.of(Kind.SWAPPED),
            List.of(Kind.UNREADABLE));
    assertThat(preview.good()).isZero();
  }

  @Test
  void aGoodOutlineDoesNotStandOnTheRoomABadOneWouldMake() {
    ground.drawAll();
    // west shrinks but sticks out of the community; east grows into the room it would leave
    String file =
        collection(Map.of(ground.west, box(-1, 0, 8, 10), ground.east, box(8, 0, 20, 10)));

    Preview preview = imports.look(ground.desk, file);

    assertThat(preview.good()).isZero();
    assertThat(preview.bad()).isEqualTo(2);
    String fine = collection(Map.of(ground.west, box(0, 0, 8, 10), ground.east, box(8, 0, 20, 10)));
    assertThat(imports.look(ground.desk, fine).good()).as("both at once").isEqualTo(2);
  }

  @Test
  void whatChangedSinceTheLookIsLookedAtAgain() {
    String file = collection(Map.of(ground.west, box(0, 0, 10, 10)));
    Preview preview = imports.look(ground.desk, file);
    ground.draw(ground.east, Ground.box(5, 0, 20, 10), 0);

    assertThatThrownBy(() -> imports.take(ground.desk, file, preview.turn(), Id.fresh()))
        .isInstanceOf(MapMoved.class);
    assertThat(store.current(ground.county, ground.west.id())).isEmpty();
  }

  @Test
  void anAreaOfSomebodyElseIsNoPlace() {
    Actor stranger = ground.desk.in(Scope.of(ground.county, ground.other.path()));

    Preview preview = imports.look(stranger, collection(Map.of(ground.west, box(0, 0, 10, 10))));

    assertThat(preview.rows().getFirst().problems())
        .extracting(Problem::kind)
        .containsExactly(Kind.NO_PLACE);
  }

  @Test
  void whatIsNoGeoJsonIsRefusedAsAWhole() {
    for (String text :
        new String[] {"", "{", "[]", "{\"type\":\"FeatureCollection\",\"features\":[]}", "null"}) {
      assertThatThrownBy(() -> imports.look(ground.desk, text))
          .as(text)
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> imports.look(ground.desk, "x".repeat(1_000_001)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsValue("map.error.large"));
  }

  private String file(List<Plot> plots) {
    return json.text(json.collection(plots, Map.of()));
  }

  private String collection(Map<Place, String> shapes) {
    List<String> features =
        shapes.entrySet().stream()
            .map(
                e ->
                    "{\"type\":\"Feature\",\"properties\":{\"path\":\"%s\"},\"geometry\":%s}"
                        .formatted(e.getKey().path(), e.getValue()))
            .toList();
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private String box(int left, int low, int right, int high) {
    return json.text(json.geometry(Outline.typed(Ground.box(left, low, right, high)).shape()));
  }
}
