/// 区划字典 — the nation's official divisions, province to community, edition by edition; counties are
/// opened from it.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.linli.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
