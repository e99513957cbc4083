/// 公示板 — boards at the stair doors: the page behind the code, the print, and whether it is still
/// true.
///
/// Its face: [Boards] finds and puts up boards.
@ApplicationModule(allowedDependencies = {"place", "redraw", "organisation", "access"})
@NullMarked
package org.linli.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
