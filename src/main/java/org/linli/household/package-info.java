/// 户 — what one door shows: who lives there as what, who moved in and out, whether it is let, when
/// somebody last stood at the door.
@ApplicationModule(allowedDependencies = {"place", "person", "vault"})
@NullMarked
package org.linli.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
