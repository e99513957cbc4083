package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.COUNTY;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.EnumSet;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 目录访问行 — the rows of the catalogue and of what hangs on it: every desk reads it, the county's
/// alone changes it; any desk may ask for a temporary admission.
final class CatalogueRows {

  private static final Set<AccountPart> COUNTYS = EnumSet.of(COUNTY_DESK);

  private CatalogueRows() {}

  /// 成对 — takes a working page and its twin in the API.
  interface Pairs {
    void both(String method, String rest, Set<AccountPart> parts, Relation relation);
  }

  static void add(Pairs rows) {
    rows.both("GET", "/categories", DESKS, COUNTY);
    rows.both("POST", "/categories", COUNTYS, COUNTY);
    rows.both("GET", "/categories/limits", DESKS, COUNTY);
    rows.both("POST", "/categories/limits", COUNTYS, COUNTY);
    rows.both("POST", "/categories/{id}", COUNTYS, COUNTY);
    rows.both("GET", "/admissions", DESKS, COUNTY);
    rows.both("POST", "/admissions", DESKS, COUNTY);
    rows.both("POST", "/admissions/{id}/moves/{action}", COUNTYS, COUNTY);
    rows.both("GET", "/routes", DESKS, COUNTY);
    rows.both("POST", "/routes", COUNTYS, COUNTY);
    rows.both("POST", "/routes/{id}", COUNTYS, COUNTY);
    rows.both("POST", "/routes/{id}/end", COUNTYS, COUNTY);
  }
}
