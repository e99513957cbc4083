/// 通知 — short messages to who must know: the holder of an item, the reporter; and what of it went
/// wrong.
@ApplicationModule(
    allowedDependencies = {
      "category",
      "matter",
      "message",
      "reach",
      "remark",
      "respite",
      "whistle",
      "supervision",
      "organisation",
      "person",
      "place",
      "access",
      "delegation",
      "vault"
    })
@NullMarked
package org.linli.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
