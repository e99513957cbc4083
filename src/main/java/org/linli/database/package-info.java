/// 数据库 — the PostgreSQL the application stands on: launched here or given by a URL, then checked.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
