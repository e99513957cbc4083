/// 触达 — the ways by which messages leave the house: short messages, the push service of a browser,
/// a mailbox, the group of an organisation; and where somebody is reached by them.
///
/// Its face: [Carriers] and [Carrier] hand a message over, [Robots] names the groups of
/// organisations. What is sent when is decided above, in `notice`.
@ApplicationModule(allowedDependencies = {"access", "message", "organisation", "person", "vault"})
@NullMarked
package org.linli.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
