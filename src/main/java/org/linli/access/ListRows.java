package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;

import java.util.List;

/// 表格之行 — the part of the access table about lists: on their way in, out masked, out in clear.
final class ListRows extends AccessRows {

  private ListRows() {
    both("GET", "/imports", DESKS, NONE);
    both("GET", "/places/{id}/imports", DESKS, AREA);
    both("POST", "/places/{id}/imports", DESKS, AREA);
    row("GET /work/{county}/places/{id}/list.xlsx", DESKS, AREA);
    both("GET", "/imports/{id}", DESKS, NONE);
    both("POST", "/imports/{id}/columns", DESKS, NONE);
    both("POST", "/imports/{id}/take", DESKS, NONE);
    both("POST", "/imports/{id}/cancel", DESKS, NONE);
    both("POST", "/imports/{id}/refused", DESKS, NONE);
    both("GET", "/clear-lists", DESKS, NONE);
    both("GET", "/clear-lists/new", DESKS, AREA);
    both("POST", "/clear-lists", DESKS, AREA);
    both("GET", "/clear-lists/{id}", DESKS, AREA);
    both("POST", "/clear-lists/{id}/moves/{action}", DESKS, AREA);
    both("POST", "/clear-lists/{id}/workbook", DESKS, NONE);
  }

  static List<AccessRow> rows() {
    return new ListRows().all;
  }
}
