package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.shared.AccountPart.CHIEF;

import java.util.List;

/// 收件之行 — the part of the access table about what staff write down for others: slips, walks, chat
/// groups, and how it is counted.
final class IntakeRows extends AccessRows {

  private IntakeRows() {
    row("GET /work/{county}/matters/new", DESKS, NONE);
    row("POST /work/{county}/matters", DESKS, NONE);
    both("GET", "/matters/{number}/slip", DESKS, NONE);
    both("GET", "/chats", and(DESKS, CHIEF), AREA);
    both("POST", "/chats", and(DESKS, CHIEF), AREA);
    both("POST", "/chats/lines", and(DESKS, CHIEF), AREA);
    row("GET /work/{county}/quick", and(DESKS, CHIEF), NONE);
    row("GET /work/{county}/quick/{number}", and(DESKS, CHIEF), NONE);
    both("POST", "/quick", and(DESKS, CHIEF), AREA);
    both("GET", "/walks", and(DESKS, CHIEF), NONE);
    both("POST", "/walks", and(DESKS, CHIEF), AREA);
    row("GET /work/{county}/walks/new", and(DESKS, CHIEF), AREA);
    both("GET", "/walks/{id}", and(DESKS, CHIEF), AREA);
    both("GET", "/channels", DESKS, AREA);
    row("GET /work/{county}/channels.xlsx", DESKS, AREA);
  }

  static List<AccessRow> rows() {
    return new IntakeRows().all;
  }
}
