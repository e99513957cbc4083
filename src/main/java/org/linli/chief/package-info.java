/// 三长 — how chiefs come and go: kinds of posts as a county says them, the life of an appointment
/// from recommendation to its end, terms that end, and handing over when somebody leaves.
@ApplicationModule(allowedDependencies = {"lifecycle", "place", "person", "organisation", "vault"})
@NullMarked
package org.linli.chief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
