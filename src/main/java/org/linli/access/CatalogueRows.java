package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.COUNTY;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 目录之行 — the part of the access table about the catalogue and what hangs on it: every desk reads
/// it, the county's alone changes it; any desk may ask for a temporary admission.
final class CatalogueRows extends AccessRows {

  private static final Set<AccountPart> COUNTYS = EnumSet.of(COUNTY_DESK);

  private CatalogueRows() {
    both("GET", "/categories", DESKS, COUNTY);
    row("GET /api/v1/{county}/categories/classes", DESKS, COUNTY);
    both("POST", "/categories", COUNTYS, COUNTY);
    both("GET", "/categories/limits", DESKS, COUNTY);
    both("POST", "/categories/limits", COUNTYS, COUNTY);
    both("POST", "/categories/shipped", COUNTYS, COUNTY);
    both("POST", "/categories/{id}", COUNTYS, COUNTY);
    both("POST", "/categories/{id}/end", COUNTYS, COUNTY);
    both("GET", "/admissions", DESKS, COUNTY);
    both("POST", "/admissions", DESKS, COUNTY);
    both("POST", "/admissions/{id}/moves/{action}", COUNTYS, COUNTY);
    both("GET", "/routes", DESKS, COUNTY);
    both("POST", "/routes", COUNTYS, COUNTY);
    both("POST", "/routes/{id}", COUNTYS, COUNTY);
    both("POST", "/routes/{id}/end", COUNTYS, COUNTY);
  }

  static List<AccessRow> rows() {
    return new CatalogueRows().all;
  }
}
