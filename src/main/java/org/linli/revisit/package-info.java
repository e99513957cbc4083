/// 回访 — days after a matter was closed out somebody who had no hand in it asks the reporter whether
/// it is solved and how satisfied he is; what is not solved is reopened.
///
/// Its face: [Revisits] plans and records; the answer itself is kept by `matter`, where figures
/// read it.
@ApplicationModule(
    allowedDependencies = {"calendar", "lifecycle", "place", "access", "category", "matter"})
@NullMarked
package org.linli.revisit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
