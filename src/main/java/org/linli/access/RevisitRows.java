package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;

import java.util.List;

/// 回访之行 — the part of the access table about revisits: a desk asks the reporters of its area.
final class RevisitRows extends AccessRows {

  private RevisitRows() {
    both("GET", "/revisits", DESKS, NONE);
    both("GET", "/matters/{number}/revisits", DESKS, AREA);
    both("POST", "/matters/{number}/revisits", DESKS, AREA);
    both("POST", "/matters/{number}/revisits/calls", DESKS, AREA);
  }

  static List<AccessRow> rows() {
    return new RevisitRows().all;
  }
}
