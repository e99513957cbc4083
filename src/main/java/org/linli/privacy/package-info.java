/// 个人信息 — what people may ask of whoever keeps files about them: everything held, in one export,
/// and to be forgotten; and what the county desk decides when two files are one person.
@ApplicationModule(allowedDependencies = {"place", "person", "access"})
@NullMarked
package org.linli.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
