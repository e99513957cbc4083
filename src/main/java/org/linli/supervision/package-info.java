/// 督办 — what is overdue or comes again rises to the level above: reminded, instructed, answered and
/// ended there; and who is responsible for a matter on three tiers.
///
/// Its face: [Supervisions] acts, [SupervisionPages] shows. The procedure is the table in
/// `SupervisionLifecycle`; from when on a matter rises by itself is a row of each county.
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "calendar",
      "place",
      "organisation",
      "access",
      "category",
      "matter",
      "respite",
      "repeat"
    })
@NullMarked
package org.linli.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
