/// 明文名单 — a list of residents or households in which nobody is masked: asked for with a purpose,
/// answered by a second person, fetched for a few hours by who asked, marked on every page and
/// journaled with its number of lines.
@ApplicationModule(
    allowedDependencies = {"lifecycle", "place", "person", "access", "exchange", "vault"})
@NullMarked
package org.linli.clearlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
