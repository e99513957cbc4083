/// 缓办 — what stops or lengthens a clock and what strikes a matter out: extension, suspension,
/// waiting and voiding, asked by one, decided by another, each in a ledger with its share.
///
/// Its face: [Respites] acts, [RespitePages] shows. The procedure is the table in
/// `RespiteLifecycle`; the clocks themselves belong to `matter`, which asks here what stopped them.
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "calendar",
      "place",
      "organisation",
      "access",
      "category",
      "matter"
    })
@NullMarked
package org.linli.respite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
