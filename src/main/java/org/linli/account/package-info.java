/// 账号管理 — the pages of the three administrators about accounts, and everybody's page about his own.
@ApplicationModule(
    allowedDependencies = {"division", "place", "organisation", "credential", "access"})
@NullMarked
package org.linli.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
