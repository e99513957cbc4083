/// 热线工单 — orders of a public hotline (12345): each has a number and a limit of its own, becomes a
/// matter, and is answered back as a file; extension and return are asked from the hotline.
///
/// Its face: [Orders] takes orders in, [HotlineAnswers] answers them, [HotlinePages] shows. Lists
/// come through `exchange`, which finds the taker of this module.
@ApplicationModule(
    allowedDependencies = {
      "access",
      "category",
      "exchange",
      "intake",
      "map",
      "matter",
      "place",
      "vault"
    })
@NullMarked
package org.linli.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
