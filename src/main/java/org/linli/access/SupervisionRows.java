package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.HOLDERS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.EnumSet;
import java.util.List;

/// 督办之行 — the part of the access table about supervision: who is responsible, which desks raise and
/// instruct, who answers.
final class SupervisionRows extends AccessRows {

  private SupervisionRows() {
    both("GET", "/matters/{number}/supervisions", HOLDERS, OWN);
    both("POST", "/matters/{number}/supervisions", DESKS, AREA);
    both("POST", "/supervisions/{id}/moves/{action}", HOLDERS, OWN);
    both("GET", "/supervisions", DESKS, NONE);
    both("GET", "/meetings", DESKS, NONE);
    both("POST", "/meetings", DESKS, NONE);
    both("GET", "/meetings/{id}", DESKS, AREA);
    both("POST", "/meetings/{id}/decisions", DESKS, AREA);
    both("POST", "/supervisions/rule", EnumSet.of(COUNTY_DESK), COUNTY);
  }

  static List<AccessRow> rows() {
    return new SupervisionRows().all;
  }
}
