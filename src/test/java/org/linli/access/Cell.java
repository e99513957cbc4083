package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import org.linli.shared.AccountPart;
import org.springframework.http.HttpMethod;

/// 格 — one cell of the matrix: an endpoint, a part, and where the object lies. What is expected
/// follows from the row of the access table and from nothing else.
///
/// @param area path of the place the object lies at or below
record Cell(AccessRow row, AccountPart part, Where where, String area) {

  /// The cells of a row: every part, and every area where the row speaks of one.
  static List<Cell> of(AccessRow row, World world) {
    List<Cell> cells = new ArrayList<>();
    for (AccountPart part : AccountPart.values()) {
      if (part != AccountPart.SYSTEM) {
        world
            .areas(part)
            .forEach(
                (where, area) -> {
                  if (where == Where.OWN || byArea(row)) {
                    cells.add(new Cell(row, part, where, area));
                  }
                });
      }
    }
    return cells;
  }

  /// True when the part stands in the row.
  boolean listed() {
    return row.parts().contains(part);
  }

  /// True when the table lets this part do this here.
  boolean may() {
    boolean near = where == Where.OWN || where == Where.CHILD && hasArea();
    return listed() && (near || !byArea(row));
  }

  /// True for parts that see whatever lies below their area.
  boolean hasArea() {
    return part.isDesk() || part == AccountPart.CHIEF;
  }

  boolean writes() {
    return !row.method().equals(HttpMethod.GET);
  }

  boolean byProgram() {
    return path().startsWith("/api/");
  }

  String path() {
    return AccessRow.plain(row.path().getPatternString());
  }

  static boolean byArea(AccessRow row) {
    return row.relation() == Relation.AREA || row.relation() == Relation.OWN;
  }

  @Override
  public String toString() {
    return row.endpoint() + " by " + part + " at " + where;
  }
}
