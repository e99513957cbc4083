package org.linli.access;

import static org.linli.shared.AccountPart.AUDITOR;
import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.COMMUNITY_DESK;
import static org.linli.shared.AccountPart.COUNTY_DESK;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;
import static org.linli.shared.AccountPart.SECURITY_ADMINISTRATOR;
import static org.linli.shared.AccountPart.STREET_DESK;
import static org.linli.shared.AccountPart.SYSTEM_ADMINISTRATOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 身份组 — the parts that are named together in the access table.
final class PartSets {

  static final Set<AccountPart> EVERYBODY = EnumSet.complementOf(EnumSet.of(AccountPart.SYSTEM));
  static final Set<AccountPart> PUBLIC = EVERYBODY;
  static final Set<AccountPart> DESKS = EnumSet.of(COMMUNITY_DESK, STREET_DESK, COUNTY_DESK);
  static final Set<AccountPart> WORKERS = and(DESKS, CHIEF, HANDLER);
  static final Set<AccountPart> HOLDERS = and(WORKERS, LINK);
  static final Set<AccountPart> STAFF =
      and(WORKERS, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);
  static final Set<AccountPart> ADMINISTRATORS =
      EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);
  static final Set<AccountPart> ADMINISTRATOR = EnumSet.of(SYSTEM_ADMINISTRATOR);

  private PartSets() {}

  /// Some parts and a few more.
  static Set<AccountPart> and(Set<AccountPart> some, AccountPart... more) {
    var all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }
}
