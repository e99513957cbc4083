package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;
import static org.linli.shared.AccountPart.COUNTY_DESK;
import static org.linli.shared.AccountPart.HANDLER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 三率之行 — the part of the access table about rates: desks see their places, organisations
/// themselves; the county says how it is counted and rules on appeals.
final class RateRows extends AccessRows {

  private static final Set<AccountPart> OFFICES = and(DESKS, HANDLER);
  private static final Set<AccountPart> COUNTY = EnumSet.of(COUNTY_DESK);

  private RateRows() {
    both("GET", "/rates", DESKS, AREA);
    both("GET", "/rates/cases", DESKS, AREA);
    row("GET /work/{county}/rates.xlsx", DESKS, AREA);
    both("GET", "/rates/own", EnumSet.of(HANDLER), NONE);
    both("GET", "/rates/own/cases", EnumSet.of(HANDLER), NONE);
    both("GET", "/rates/formulas", OFFICES, NONE);
    both("POST", "/rates/formulas", COUNTY, NONE);
    both("POST", "/rates/formulas/{code}/end", COUNTY, NONE);
    both("GET", "/matters/{number}/appeals", OFFICES, OWN);
    both("POST", "/matters/{number}/items/{item}/appeals", OFFICES, OWN);
    both("POST", "/appeals/{id}/decision", COUNTY, AREA);
    both("POST", "/appeals/{id}/withdraw", OFFICES, OWN);
    both("GET", "/appeals", OFFICES, NONE);
  }

  static List<AccessRow> rows() {
    return new RateRows().all;
  }
}
