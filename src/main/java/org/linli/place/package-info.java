/// 地点 — the one tree of places, county to household, and the dictionary of the nation's divisions
/// it grows from.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
