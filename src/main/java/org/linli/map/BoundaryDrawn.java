package org.linli.map;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 边界已变更 — the outline of an area was drawn or ended, or those of a file were taken.
///
/// @param id of the boundary, or of the import
/// @param path the area, or for an import the area the file is about
/// @param detail the version, or how many outlines were taken
/// @param digest of the file of an import, else empty
record BoundaryDrawn(
    String county, UUID id, String path, BoundaryAction action, int detail, byte[] digest, Actor by)
    implements Happened {

  static BoundaryDrawn of(Boundary boundary, BoundaryAction action, Actor by) {
    return new BoundaryDrawn(
        boundary.county(),
        boundary.id(),
        boundary.path(),
        action,
        boundary.version(),
        new byte[0],
        by);
  }

  @Override
  public Act act() {
    return new Act(
        county,
        "map",
        id,
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        path,
        "" + detail,
        digest.length == 0 ? null : digest);
  }
}
