/// 事项 — the heart: a matter is reported, routed, handled, checked, closed out, confirmed and rated.
///
/// Its face: [Matters] moves one matter, [MatterLists] reads many; [MatterMoved] is the one event.
/// The procedure is the table in `MatterLifecycle`.
@ApplicationModule(
    allowedDependencies = {
      "lifecycle",
      "calendar",
      "database",
      "vault",
      "place",
      "map",
      "redraw",
      "organisation",
      "person",
      "access",
      "attachment",
      "category",
      "admission",
      "route",
      "wording"
    })
@NullMarked
package org.linli.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
