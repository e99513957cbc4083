/// 单位与岗位 — organisations with their areas of duty, posts on places, who holds them, and who answers
/// for a door.
@ApplicationModule(allowedDependencies = {"place", "redraw", "person"})
@NullMarked
package org.linli.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
