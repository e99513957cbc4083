/// 阵地 — service stations and other venues: where they are, when they are open, what they offer,
/// which grids they serve, and where there is none.
@ApplicationModule(allowedDependencies = {"place", "organisation"})
@NullMarked
package org.linli.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
