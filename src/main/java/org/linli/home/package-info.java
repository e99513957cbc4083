/// 首页 — my neighbourhood: the public home gathers who answers for my door, what was solved near me
/// and what I follow.
@ApplicationModule(allowedDependencies = {"place", "category", "matter", "board"})
@NullMarked
package org.linli.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
