/// 请假代办 — who is away hands his work to somebody inside the same area until a day; it ends by
/// itself.
@ApplicationModule(allowedDependencies = {"place", "access"})
@NullMarked
package org.linli.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
