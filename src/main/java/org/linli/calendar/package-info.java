/// 工作日历 — working time: when something is due, why then, and how long that is from now.
@ApplicationModule(allowedDependencies = {"lifecycle"})
@NullMarked
package org.linli.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
