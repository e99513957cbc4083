/// 上报与跟踪 — the residents' face: report in three steps, follow by number or private link, confirm,
/// reopen, rate.
///
/// Nothing depends on it: it goes through the doors of catalogue, boards and matters.
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "place",
      "access",
      "attachment",
      "board",
      "category",
      "map",
      "matter",
      "respite",
      "similar"
    })
@NullMarked
package org.linli.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
