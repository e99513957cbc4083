/// 指标 — sums and counts of what the work modules say in their `*_fact` views, kept by place, day
/// and month.
///
/// Its face: [Figures] reads the sums of a period and rebuilds them; [Periods] knows the periods
/// with a name.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
