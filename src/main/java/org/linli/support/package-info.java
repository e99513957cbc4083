/// 关爱激励 — what chiefs are given for their service: check-ups, discounts, vests, training, honours;
/// who has it and what was used of it. Nobody is scored or ranked.
@ApplicationModule(allowedDependencies = {"place", "person", "organisation"})
@NullMarked
package org.linli.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
