/// 派单规则 — who gets a matter first: rows of category, place and weight on top of the ladder.
///
/// Its face: [Routes] answers what the rules say, the most exact first; [Foresight] is told by the
/// module that dispatches who would get it.
@ApplicationModule(allowedDependencies = {"place", "redraw", "organisation", "category"})
@NullMarked
package org.linli.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
