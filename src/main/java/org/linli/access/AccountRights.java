package org.linli.access;

import java.util.UUID;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;

/// 三员分立 — which administrator may do what to which account, so that none of the three can take over
/// another one alone.
///
/// The system administrator opens accounts and resets passwords, his own is reset by the security
/// administrator, who gives parts and takes a lost second factor away; of these two the auditor
/// does. So nobody gets both keys of one of the others.
final class AccountRights {

  private AccountRights() {}

  /// True when the actor may do this to the account.
  static boolean may(Actor actor, Account target, AccountAction action) {
    return may(actor, target.id(), target.part(), action);
  }

  /// As before, of an account of this id and part.
  static boolean may(Actor actor, UUID id, AccountPart target, AccountAction action) {
    if (actor.part() == AccountPart.SYSTEM) {
      return true;
    }
    return switch (action) {
      case OPEN, DISABLE, ENABLE -> actor.part() == AccountPart.SYSTEM_ADMINISTRATOR;
      case RESET ->
          actor.part() == AccountPart.SYSTEM_ADMINISTRATOR
                  && target != AccountPart.SYSTEM_ADMINISTRATOR
              || actor.part() == AccountPart.SECURITY_ADMINISTRATOR
                  && target == AccountPart.SYSTEM_ADMINISTRATOR;
      case GIVE_PART ->
          actor.part() == AccountPart.SECURITY_ADMINISTRATOR && !target.isAdministrator();
      case FACTOR_OFF ->
          actor.part() == AccountPart.SECURITY_ADMINISTRATOR
                  && (target.isBusiness() || target == AccountPart.AUDITOR)
              || actor.part() == AccountPart.AUDITOR
                  && (target == AccountPart.SYSTEM_ADMINISTRATOR
                      || target == AccountPart.SECURITY_ADMINISTRATOR);
      case SIGN_IN, CHANGE_PASSWORD, FACTOR_ON -> actor.id().equals(id);
    };
  }
}
