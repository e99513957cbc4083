/// 地点 — the one tree of places, county to household, grown from the dictionary of divisions.
@ApplicationModule(allowedDependencies = {"division"})
@NullMarked
package org.linli.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
