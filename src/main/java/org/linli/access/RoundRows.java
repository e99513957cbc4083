package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;

import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 轮次之行 — the part of the access table about rounds: who owes them sees his own, desks see those of
/// their area and say what comes round in it.
final class RoundRows extends AccessRows {

  private static final Set<AccountPart> WALKERS = and(DESKS, AccountPart.CHIEF);

  private RoundRows() {
    row("GET /work/{county}/field", WALKERS, NONE);
    row("GET /work/{county}/field/state", WALKERS, NONE);
    row("GET /work/{county}/field/pack", WALKERS, NONE);
    both("GET", "/rounds", WALKERS, NONE);
    both("GET", "/rounds/area", DESKS, AREA);
    both("GET", "/rounds/{id}", WALKERS, AREA);
    both("POST", "/rounds/{id}/check", WALKERS, AREA);
    both("POST", "/rounds/{id}/excuse", WALKERS, AREA);
    both("GET", "/round-plans", DESKS, COUNTY);
    row("GET /work/{county}/round-plans/new", DESKS, NONE);
    both("POST", "/round-plans", DESKS, AREA);
    both("GET", "/round-plans/{code}", DESKS, COUNTY);
    both("POST", "/round-plans/{code}/end", DESKS, AREA);
    both("GET", "/round-mutes", DESKS, NONE);
    both("POST", "/round-mutes", DESKS, AREA);
    both("POST", "/round-mutes/{id}/end", DESKS, AREA);
    both("GET", "/burden", DESKS, COUNTY);
    both("GET", "/round-figures", DESKS, AREA);
    row("GET /work/{county}/round-figures.xlsx", DESKS, AREA);
  }

  static List<AccessRow> rows() {
    return new RoundRows().all;
  }
}
