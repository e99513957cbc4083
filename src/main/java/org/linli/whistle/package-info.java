/// 吹哨 — a desk that keeps a matter in hand calls several organisations to it at once: each accepts
/// or refuses with a reason, reports in, does its part and is rated by whoever called (首接负责, 吹哨报到).
///
/// Its face: [Whistles] acts, [WhistlePages] shows. The procedure is the table in
/// `WhistleLifecycle`; the matter stays with its holder and goes on when all who were called are
/// done.
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "calendar",
      "place",
      "organisation",
      "access",
      "category",
      "route",
      "matter",
      "respite"
    })
@NullMarked
package org.linli.whistle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
