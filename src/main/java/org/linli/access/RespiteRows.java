package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.HOLDERS;
import static org.linli.access.PartSets.PUBLIC;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;

import java.util.List;

/// 缓办之行 — the part of the access table about respites: who may ask for more time, decide it, answer
/// and read the ledger.
final class RespiteRows extends AccessRows {

  private RespiteRows() {
    both("GET", "/matters/{number}/respites", HOLDERS, OWN);
    both("POST", "/matters/{number}/items/{item}/respites", HOLDERS, OWN);
    both("POST", "/respites/{id}/decision", DESKS, AREA);
    both("POST", "/respites/{id}/end", HOLDERS, OWN);
    both("GET", "/respites", DESKS, AREA);
    both("GET", "/respites/waiting", DESKS, NONE);
    row("GET /work/{county}/respites.xlsx", DESKS, NONE);
    row("POST /m/{number}/answers", PUBLIC, OWN);
    row("POST /api/v1/{county}/m/{number}/answers", PUBLIC, OWN);
  }

  static List<AccessRow> rows() {
    return new RespiteRows().all;
  }
}
