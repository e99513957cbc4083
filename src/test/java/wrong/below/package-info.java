/// 下层 — promises to use nothing and uses the module above.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package wrong.below;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
