/// 审计 — what the auditor reads: the journal of the county, and that he read it.
@ApplicationModule(allowedDependencies = {"access", "place"})
@NullMarked
package org.linli.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
