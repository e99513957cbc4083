package org.linli.map;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.linli.web.ContentPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 底图 — pictures of a tile service under the outlines, when one is set; without it nothing is asked
/// of anybody. It must use WGS 84 or CGCS 2000: tiles in GCJ-02 would lie some hundred metres off.
@Component
class Tiles {

  private static final double SMALLEST = 220;
  private static final int DEEPEST = 18;
  private static final double ROUND = 360;

  private final String template;
  private final String credit;

  Tiles(
      @Value("${linli.map.tiles:}") String template,
      @Value("${linli.map.tiles-credit:}") String credit) {
    this.template = template.strip();
    this.credit = credit;
  }

  /// The tiles under a drawing; none when no service is set.
  List<MapPages.Tile> under(Projection view) {
    if (template.isEmpty()) {
      return List.of();
    }
    int zoom =
        (int)
            Math.clamp(
                Math.floor(Math.log(view.scale() * ROUND / SMALLEST) / Math.log(2)), 0, DEEPEST);
    double size = view.scale() * ROUND / (1L << zoom);
    double left = view.x(-180);
    double top = (view.top() - 180) * view.scale();
    List<MapPages.Tile> tiles = new ArrayList<>();
    for (long row = (long) Math.floor(-top / size); top + row * size < view.height(); row++) {
      for (long column = (long) Math.floor(-left / size);
          left + column * size < view.width();
          column++) {
        String address =
            template.replace("{z}", "" + zoom).replace("{x}", "" + column).replace("{y}", "" + row);
        tiles.add(
            new MapPages.Tile(
                address,
                "%.1f".formatted(left + column * size),
                "%.1f".formatted(top + row * size),
                "%.1f".formatted(size + 0.5)));
      }
    }
    return tiles;
  }

  /// Who made the tiles, to stand under the map.
  String credit() {
    return template.isEmpty() ? "" : credit;
  }

  /// The policy of the pages with a map: open for the pictures of the service, as a rule for
  /// nothing.
  String policy() {
    if (template.isEmpty()) {
      return ContentPolicy.of();
    }
    URI service = URI.create(template.replaceAll("[{}]", ""));
    return ContentPolicy.of(service.getScheme() + "://" + service.getAuthority());
  }
}
