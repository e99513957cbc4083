/// 事项类别 — what a matter may be about: criteria, ladder and limits, with an owner, a validity period
/// and a history.
///
/// Its face: [Categories] answers what holds today, [CategorySeeds] gives a county its first
/// catalogue; [Timed] is told which states there are to limit.
@ApplicationModule(allowedDependencies = {"lifecycle", "place"})
@NullMarked
package org.linli.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
