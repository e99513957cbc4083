/// 凭证 — by what somebody proves who he is: passwords, the second factor, the history of sign-ins,
/// and the county's rules for them.
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package org.linli.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
