package org.linli.sample;

import org.locationtech.jts.io.WKBWriter;

/// 样例边界写入 — the outlines of all areas as rows, first versions that hold.
final class MapLoad {

  private MapLoad() {}

  static void boundaries(Bulk bulk, County county) {
    bulk.into(
        "boundary",
        "county, place_id, version, id, place_path, geometry, valid_from",
        rows ->
            Terrain.areas(county.layout())
                .forEach(
                    area ->
                        rows.add(
                            area.county(),
                            area.id(),
                            1,
                            new Dice(area.path(), "boundary").id(Layout.EDITION),
                            area.path(),
                            new WKBWriter().write(county.terrain().outline(area)),
                            Layout.EDITION)));
    bulk.into("boundary_turn", "county, version", rows -> rows.add(county.district().county(), 1));
  }
}
