/// 导入导出 — lists as the offices keep them, into the registers and out of them: columns matched once
/// and remembered, every refused line with its reason, one act for the whole list.
@ApplicationModule(
    allowedDependencies = {"place", "premises", "person", "household", "organisation", "vault"})
@NullMarked
package org.linli.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
