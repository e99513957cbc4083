/// 消息 — what everybody who is signed in is told inside the application, and how he wants to hear of
/// it outside.
///
/// Its face: [Messages] tells and reads, [Preferences] says by which way and when something leaves
/// the house. Which act is told to whom is decided above, in `notice`.
@ApplicationModule(allowedDependencies = {"access", "category", "matter", "place"})
@NullMarked
package org.linli.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
