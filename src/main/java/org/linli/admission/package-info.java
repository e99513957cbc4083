/// 网格事项准入 — what may be given to the people of a grid: nothing that is not on the county's list;
/// what is on it for a while needs a second person's approval and goes by itself.
///
/// Its face: [Admissions] answers whether a category may be given to a chief.
@ApplicationModule(allowedDependencies = {"access", "category"})
@NullMarked
package org.linli.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
