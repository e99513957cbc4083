package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// 底图测试 — without a service nothing is asked of anybody; with one the policy opens for it alone.
class TilesTests {

  private static final String SERVICE = "https://tiles.example.cn:8443/w/{z}/{x}/{y}.png?key=1";
  private final Projection view = Projection.of(new Envelope(124.30, 124.45, 43.10, 43.20));

  @Test
  void withoutAServiceNothingIsAskedOfAnybody() {
    var off = new Tiles("", "某图");

    assertThat(off.under(view)).isEmpty();
    assertThat(off.credit()).isEmpty();
    assertThat(off.policy()).contains("img-src 'self' data:;").doesNotContain("http");
  }

  @Test
  void withAServiceThePolicyOpensForItsPicturesAlone() {
    assertThat(new Tiles(SERVICE, "").policy())
        .contains("default-src 'self'; img-src 'self' data: https://tiles.example.cn:8443; ");
  }

  @Test
  void fewTilesCoverTheWholeDrawing() {
    List<MapPages.Tile> tiles = new Tiles(SERVICE, "").under(view);

    assertThat(tiles).hasSizeBetween(4, 36);
    assertThat(tiles.getFirst().href()).matches("https://tiles.example.cn:8443/w/\\d+/\\d+/\\d+.*");
    double left = tiles.stream().mapToDouble(t -> Double.parseDouble(t.x())).min().orElseThrow();
    double right =
        tiles.stream()
            .mapToDouble(t -> Double.parseDouble(t.x()) + Double.parseDouble(t.size()))
            .max()
            .orElseThrow();
    assertThat(left).isLessThanOrEqualTo(0);
    assertThat(right).isGreaterThanOrEqualTo(view.width());
  }

  @Test
  void theTileOfAPlaceIsTheOneTileServicesKnow() {
    // Shanghai, People's Square, at zoom 10: column 857, row 418
    var shanghai = Projection.of(new Envelope(121.470, 121.476, 31.227, 31.233));
    List<MapPages.Tile> tiles = new Tiles("{z} {x} {y}", "").under(shanghai);
    String[] first = tiles.getFirst().href().split(" ");
    int zoom = Integer.parseInt(first[0]);

    assertThat(Integer.parseInt(first[1]) >> zoom - 10).isEqualTo(857);
    assertThat(Integer.parseInt(first[2]) >> zoom - 10).isEqualTo(418);
  }
}
