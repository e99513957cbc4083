/// 开放接口 — the civic-report standard Open311 GeoReport v2, in both directions: partners send
/// requests in by the same door as residents, everybody reads what is public of them.
///
/// Nothing depends on it. A partner is known by a key of one county, not by an account.
@ApplicationModule(
    allowedDependencies = {"access", "attachment", "category", "map", "matter", "place"})
@NullMarked
package org.linli.georeport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
