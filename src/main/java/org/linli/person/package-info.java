/// 人 — persons with sealed names, phones and id numbers: masked for everyone, clear with a
/// journaled purpose.
@ApplicationModule(allowedDependencies = {"place", "redraw", "vault"})
@NullMarked
package org.linli.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
