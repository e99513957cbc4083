package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.HOLDERS;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.util.List;

/// 吹哨之行 — the part of the access table about whistles: which desks may call, who may answer, and
/// who reads the ledger.
final class WhistleRows extends AccessRows {

  private WhistleRows() {
    both("GET", "/matters/{number}/whistles", HOLDERS, OWN);
    both("POST", "/matters/{number}/items/{item}/whistles", DESKS, AREA);
    both("POST", "/whistles/{id}/moves/{action}", and(DESKS, HANDLER, LINK), OWN);
    both("GET", "/whistles", and(DESKS, HANDLER), NONE);
  }

  static List<AccessRow> rows() {
    return new WhistleRows().all;
  }
}
