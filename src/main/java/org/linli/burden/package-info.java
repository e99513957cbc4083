/// 填报负担 — what forms cost those who fill them in: how many fields by hand, form by form and month
/// by month, so that the number can fall. Nobody's name is kept.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
