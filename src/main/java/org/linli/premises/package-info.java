/// 房屋 — buildings as they are: doors made from a pattern, what a door is used for, marks such as
/// renovation and demonstration, and what is at a site.
@ApplicationModule(allowedDependencies = {"place", "organisation"})
@NullMarked
package org.linli.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
