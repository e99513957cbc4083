package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.WORKERS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.EnumSet;
import java.util.List;

/// 备注之行 — the part of the access table about what is kept beside a matter: tags, internal remarks,
/// and who follows it.
final class RemarkRows extends AccessRows {

  private RemarkRows() {
    both("GET", "/matters/{number}/remarks", WORKERS, OWN);
    both("POST", "/matters/{number}/remarks", WORKERS, OWN);
    both("POST", "/matters/{number}/tags", DESKS, AREA);
    both("POST", "/matters/{number}/tags/{tag}/end", DESKS, AREA);
    both("POST", "/matters/{number}/follow", WORKERS, OWN);
    both("POST", "/matters/{number}/follow/end", WORKERS, OWN);
    both("GET", "/followed", WORKERS, NONE);
    both("POST", "/followed/seen", WORKERS, NONE);
    both("GET", "/tags", DESKS, COUNTY);
    both("POST", "/tags", DESKS, COUNTY);
    both("POST", "/tags/{id}/end", EnumSet.of(COUNTY_DESK), COUNTY);
  }

  static List<AccessRow> rows() {
    return new RemarkRows().all;
  }
}
