package org.linli.access;

import static org.linli.access.PartSets.ADMINISTRATOR;
import static org.linli.access.PartSets.EVERYBODY;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 开放接口的行 — the open standard knows keys and no parts: everybody may ask, and what asks to write is
/// let in by its key; partners are kept by the system administrator and the county's desk.
final class OpenRows extends AccessRows {

  private OpenRows() {
    Set<AccountPart> keepers = and(ADMINISTRATOR, COUNTY_DESK);
    both("GET", "/partners", keepers, COUNTY);
    both("POST", "/partners", keepers, COUNTY);
    both("GET", "/partners/{id}", keepers, COUNTY);
    both("POST", "/partners/{id}", keepers, COUNTY);
    both("POST", "/partners/{id}/key", keepers, COUNTY);
    both("POST", "/partners/{id}/end", keepers, COUNTY);
    for (String root : List.of("/open311/v2", "/open311/test/v2")) {
      row("GET " + root + "/discovery.{format}", EVERYBODY, NONE);
      row("GET " + root + "/services.{format}", EVERYBODY, NONE);
      row("GET " + root + "/services/{code}.{format}", EVERYBODY, NONE);
      row("GET " + root + "/requests.{format}", EVERYBODY, NONE);
      row("GET " + root + "/requests/{id}.{format}", EVERYBODY, NONE);
      row("GET " + root + "/tokens/{token}.{format}", EVERYBODY, NONE);
      row("GET " + root + "/servicerequestupdates.{format}", EVERYBODY, NONE);
      row("POST " + root + "/requests.{format}", EVERYBODY, NONE);
      row("POST " + root + "/servicerequestupdates.{format}", EVERYBODY, NONE);
    }
  }

  static List<AccessRow> rows() {
    return new OpenRows().all;
  }
}
