/// 常用语 — sentences that are written again and again: one's own, and those of everybody at the same
/// desk; a form puts them into a field with one tap.
///
/// Its face: [Wordings] gives those of a reader.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
