package org.linli.access;

import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.HOLDERS;
import static org.linli.access.PartSets.PUBLIC;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.shared.AccountPart;

/// 缓办的访问行 — who may ask for more time, decide it, and read the ledger; a part of the access table.
final class RespiteRows {

  private RespiteRows() {}

  static List<AccessRow> all() {
    return Stream.of(
            both("GET", "/matters/{number}/respites", HOLDERS, OWN),
            both("POST", "/matters/{number}/items/{item}/respites", HOLDERS, OWN),
            both("POST", "/respites/{id}/decision", DESKS, AREA),
            both("POST", "/respites/{id}/end", HOLDERS, OWN),
            both("GET", "/respites", DESKS, AREA),
            both("GET", "/respites/waiting", DESKS, NONE),
            Stream.of(AccessRow.of("GET /work/{county}/respites.xlsx", DESKS, NONE)),
            Stream.of(AccessRow.of("POST /m/{number}/answers", PUBLIC, OWN)),
            Stream.of(AccessRow.of("POST /api/v1/{county}/m/{number}/answers", PUBLIC, OWN)))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Stream<AccessRow> both(
      String method, String rest, Set<AccountPart> parts, Relation relation) {
    return Stream.of(
        AccessRow.of(method + " /work/{county}" + rest, parts, relation),
        AccessRow.of(method + " /api/v1/{county}" + rest, parts, relation));
  }
}
