/// 网页 — layout, words, errors and the panel interface: what every page needs, and nothing of any
/// subject.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
