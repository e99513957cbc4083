/// 公共 — ids, scope, actor, time, transactions and the three kinds of refusal: what every module
/// speaks of.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
