package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.EnumSet;
import java.util.List;

/// 三长之行 — the part of the access table about chiefs: kinds of posts, appointments under way,
/// contact duty, support, stations and venues.
final class ChiefRows extends AccessRows {

  private ChiefRows() {
    both("GET", "/post-kinds", DESKS, COUNTY);
    both("POST", "/post-kinds", EnumSet.of(COUNTY_DESK), COUNTY);
    both("GET", "/nominations", DESKS, NONE);
    both("GET", "/nominations/{id}", DESKS, AREA);
    both("POST", "/nominations/{id}/moves/{action}", DESKS, AREA);
    both("GET", "/posts/{id}/nominations", DESKS, AREA);
    both("POST", "/posts/{id}/nominations", DESKS, AREA);
    both("GET", "/terms", DESKS, NONE);
    both("GET", "/venues", DESKS, NONE);
    row("GET /work/{county}/venues.xlsx", DESKS, NONE);
    both("GET", "/venues/gaps", DESKS, NONE);
    both("GET", "/venues/coverage", DESKS, NONE);
    both("GET", "/venues/{id}", DESKS, AREA);
    both("POST", "/venues", DESKS, AREA);
    both("POST", "/venues/{id}", DESKS, AREA);
    both("GET", "/contacts", DESKS, NONE);
    row("GET /api/v1/{county}/contacts/chain", DESKS, AREA);
    both("POST", "/contacts", DESKS, AREA);
    both("POST", "/contacts/{id}/end", DESKS, AREA);
    both("GET", "/supports", DESKS, NONE);
    both("GET", "/supports/{id}", DESKS, COUNTY);
    both("POST", "/supports", DESKS, AREA);
    both("POST", "/supports/{id}/entitlements", DESKS, AREA);
    both("POST", "/supports/{id}/entitlements/{entitlement}/uses", DESKS, AREA);
    both("POST", "/supports/{id}/entitlements/{entitlement}/return", DESKS, AREA);
  }

  static List<AccessRow> rows() {
    return new ChiefRows().all;
  }
}
