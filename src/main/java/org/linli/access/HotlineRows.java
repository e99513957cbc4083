package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.WORKERS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;

import java.util.List;

/// 热线之行 — the part of the access table about orders of a hotline, their answers and classes.
final class HotlineRows extends AccessRows {

  private HotlineRows() {
    both("GET", "/hotline/orders", DESKS, NONE);
    row("GET /work/{county}/hotline/orders/new", DESKS, NONE);
    both("POST", "/hotline/orders", DESKS, AREA);
    both("GET", "/hotline/classes", DESKS, NONE);
    both("POST", "/hotline/classes", DESKS, NONE);
    both("POST", "/hotline/batches", DESKS, NONE);
    both("POST", "/hotline/batches/{id}/file", DESKS, AREA);
    both("GET", "/matters/{number}/hotline", DESKS, AREA);
    both("POST", "/matters/{number}/hotline/answers", DESKS, AREA);
    both("POST", "/matters/{number}/hotline/answers/{id}/ruling", DESKS, AREA);
    both("POST", "/matters/{number}/hotline/calls", WORKERS, OWN);
  }

  static List<AccessRow> rows() {
    return new HotlineRows().all;
  }
}
