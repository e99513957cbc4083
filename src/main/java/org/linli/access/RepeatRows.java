package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.PUBLIC;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;

import java.util.List;

/// 重复之行 — the part of the access table about repeats: what is alike, merge and split, hot topics.
final class RepeatRows extends AccessRows {

  private RepeatRows() {
    both("GET", "/repeats", DESKS, AREA);
    both("GET", "/topics", DESKS, AREA);
    both("GET", "/matters/{number}/repeats", DESKS, AREA);
    both("POST", "/matters/{number}/merges", DESKS, AREA);
    both("POST", "/matters/{number}/split", DESKS, AREA);
    row("GET /api/v1/{county}/matters/alike", PUBLIC, NONE);
  }

  static List<AccessRow> rows() {
    return new RepeatRows().all;
  }
}
