/// 地图 — where places lie: the outlines of areas, the place at a point or an address, and the pages
/// that show and draw them.
///
/// Its face: [Locating] proposes places for a point or an address. Coordinates are WGS 84,
/// longitude first.
@ApplicationModule(allowedDependencies = {"place", "redraw"})
@NullMarked
package org.linli.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
