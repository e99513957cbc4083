package org.linli.access;

/// 关系 — how what an endpoint speaks of must lie to whoever asks; modules hold to it through the
/// scope.
enum Relation {
  /// Nothing of anybody: what is public, or about the asker himself.
  NONE,
  /// Anything of the actor's county.
  COUNTY,
  /// What lies in the actor's own area or below it.
  AREA,
  /// What the actor holds, was called to or reported; for desks their area as with [#AREA].
  OWN
}
