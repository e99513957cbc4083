/// 敲门听诉 — a walk from door to door: at each nobody, nothing, thanks or a problem in one line, all
/// of it entered in one go; problems become matters.
///
/// Its face: [Walks] takes a walk, [WalkPages] shows. No position and no time at a door is asked
/// for or kept.
@ApplicationModule(
    allowedDependencies = {"access", "category", "intake", "matter", "place", "round"})
@NullMarked
package org.linli.walk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
