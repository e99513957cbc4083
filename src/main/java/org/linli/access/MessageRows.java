package org.linli.access;

import static org.linli.access.PartSets.ADMINISTRATOR;
import static org.linli.access.PartSets.STAFF;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.shared.AccountPart.COUNTY_DESK;

import java.util.List;

/// 消息之行 — the part of the access table about messages: everybody reads his own and chooses for
/// himself; who looks after the county chooses for it.
final class MessageRows extends AccessRows {

  private MessageRows() {
    both("GET", "/messages", STAFF, NONE);
    both("GET", "/messages/stream", STAFF, NONE);
    both("GET", "/messages/{id}", STAFF, NONE);
    both("POST", "/messages/{id}/read", STAFF, NONE);
    both("POST", "/messages/read", STAFF, NONE);
    both("GET", "/messages/preferences", STAFF, NONE);
    both("POST", "/messages/preferences", STAFF, NONE);
    both("GET", "/messages/defaults", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
    both("POST", "/messages/defaults", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
    both("GET", "/messages/reach", STAFF, NONE);
    both("POST", "/messages/mailbox", STAFF, NONE);
    both("POST", "/messages/browsers", STAFF, NONE);
    both("POST", "/messages/browsers/{id}/end", STAFF, NONE);
    both("GET", "/robots", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
    both("POST", "/robots", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
    both("POST", "/robots/{id}", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
    both("POST", "/robots/{id}/end", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
  }

  static List<AccessRow> rows() {
    return new MessageRows().all;
  }
}
