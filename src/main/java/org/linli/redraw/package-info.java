/// 重划 — places are moved, split, merged, renamed and closed: seen first with everything that would
/// move, then done in one transaction.
///
/// Its face: [MovesAlong] is what a module above implements when more has to happen with its rows
/// than that their path changes; [Redrawing] tells it what is moved and closed. Tables whose rows
/// follow their place are declared in `db/tables.txt`.
@ApplicationModule(allowedDependencies = {"place", "database"})
@NullMarked
package org.linli.redraw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
