/// 上层 — may use the module below.
@ApplicationModule(allowedDependencies = "below")
@NullMarked
package wrong.above;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
