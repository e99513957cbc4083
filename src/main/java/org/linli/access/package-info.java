/// 访问 — who is signed in, in which part and with which scope; the security chain and the one access
/// table.
@ApplicationModule(allowedDependencies = {"place", "person", "organisation", "credential", "vault"})
@NullMarked
package org.linli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
