/// 日志 — what happened: acts, the keyed chain over them, the outbox and the dispatcher that hands
/// them on.
@ApplicationModule(allowedDependencies = {"shared", "vault", "database"})
@NullMarked
package org.linli.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
