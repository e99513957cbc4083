/// 人口构成 — how many people of which age, ethnic group and label live at a place; who does not keep
/// the place never learns a number under five.
@ApplicationModule(allowedDependencies = {"place", "person"})
@NullMarked
package org.linli.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
