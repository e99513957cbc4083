/// 轮次 — what comes round: visits, patrols, checks and whatever else somebody owes again and again.
/// Plans are rows; a due round is derived from its plan and never made by hand.
///
/// Its face: [Rounded] is what rounds go to, a bean of the module that keeps it; [Rounds] derives
/// and resolves; [Plans] keeps the plans.
@ApplicationModule(
    allowedDependencies = {
      "access",
      "figure",
      "lifecycle",
      "organisation",
      "person",
      "place",
      "vault"
    })
@NullMarked
package org.linli.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
