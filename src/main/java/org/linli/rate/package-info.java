/// 三率 — response, solution and satisfaction, and whatever else is counted of the work of
/// organisations: counters of stages, formulas with weights as data, appeals for exclusion.
///
/// Only organisations, levels, categories, places and periods are compared, never a person, and
/// nothing but [Counter]s enters a score (国办函〔2026〕12号).
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "place",
      "organisation",
      "access",
      "category",
      "matter",
      "respite",
      "figure",
      "dashboard"
    })
@NullMarked
package org.linli.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
