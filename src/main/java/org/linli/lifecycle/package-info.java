/// 生命周期 — a procedure is one table of states and moves; no bean, no database table.
///
/// A module writes its table with [Lifecycle] and reads it for everything: the check before a move,
/// the buttons, the form fields, the clock and the document under `docs/lifecycles`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
