/// 收件 — what staff write down for somebody else: one report at the counter or on the phone, with a
/// slip to take home, and the lines of a building's chat group.
///
/// Its face: [Intakes] takes one report, [QuickEntries] takes several lines at once, [IntakePages]
/// shows. The reporter owns what is reported; who typed it stands beside it.
@ApplicationModule(
    allowedDependencies = {"access", "attachment", "category", "map", "matter", "place", "similar"})
@NullMarked
package org.linli.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
