/// 保险柜 — keys, sealed values, keyed hashes and masks; the keys live in a file outside the data
/// folder.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.linli.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
