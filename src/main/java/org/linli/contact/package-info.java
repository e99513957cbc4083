/// 包联 — contact duty at four layers: who keeps in touch with an area, a grid, the households of a
/// stairway, one person.
@ApplicationModule(allowedDependencies = {"place", "person", "organisation"})
@NullMarked
package org.linli.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
