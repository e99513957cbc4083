package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;

import java.util.List;

/// 检索之行 — the part of the access table about searching matters and what a text probably is.
final class SimilarRows extends AccessRows {

  private SimilarRows() {
    both("GET", "/search", DESKS, AREA);
    both("POST", "/suggestions", DESKS, NONE);
  }

  static List<AccessRow> rows() {
    return new SimilarRows().all;
  }
}
