/// 外勤 — the working pages that go on without a network: what is due today, the own households, a
/// quick report. They are taken along on the device; what is written there waits in a queue and
/// goes out in order.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
