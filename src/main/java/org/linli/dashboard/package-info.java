/// 看板 — pages that show the figures: the dashboard of a place, its wall screen, and the lists its
/// numbers open.
@ApplicationModule(
    allowedDependencies = {"figure", "map", "place", "organisation", "category", "round"})
@NullMarked
package org.linli.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
