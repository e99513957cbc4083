/// 工作台 — Today and the inbox: pages that gather what a chief, a handler or a desk owes next.
@ApplicationModule(
    allowedDependencies = {"lifecycle", "category", "matter", "remark", "organisation", "place"})
@NullMarked
package org.linli.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
