/// 公示板 — boards at the stair doors: the page behind the code, the print as PDF, what became of each
/// board, and whether it is still true.
///
/// Its face: [Boards] finds and puts up boards. What a board says ([Contents]) has a digest; where
/// the digest of what was printed differs from that of today, the board is to be printed again.
@ApplicationModule(allowedDependencies = {"place", "redraw", "organisation", "access"})
@NullMarked
package org.linli.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
