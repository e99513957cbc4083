/// 附件 — photos: limited, sniffed, re-encoded without location, served under the scope of what they
/// belong to.
@ApplicationModule(allowedDependencies = {"access", "place"})
@NullMarked
package org.linli.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
