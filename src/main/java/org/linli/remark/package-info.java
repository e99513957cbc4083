/// 备注 — what desks and holders keep beside a matter for themselves: tags, internal remarks, and who
/// follows it. The reporter sees none of it.
///
/// Its face: [Tags] names what matters bear, [Remarks] notes, [Follows] follows; the rest are
/// panels and pages of its own.
@ApplicationModule(allowedDependencies = {"category", "access", "matter", "place"})
@NullMarked
package org.linli.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
