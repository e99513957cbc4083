package org.linli.account;

import java.util.List;
import org.linli.access.OwnAccount;
import org.linli.credential.SecurityRules;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 本人动作 — what the holder does with his second factor.
@Component
class MineMoves {

  private final OwnAccount own;
  private final SecurityRules rules;

  MineMoves(OwnAccount own, SecurityRules rules) {
    this.own = own;
    this.rules = rules;
  }

  /// BEGIN makes the phone's secret, CONFIRM switches it on by its first code, RENEW gives new
  /// recovery codes, REMOVE switches it off; the codes that are shown this once.
  List<String> factor(Actor actor, String action, String code) {
    switch (action) {
      case "BEGIN" -> own.beginFactor(actor);
      case "CONFIRM" -> {
        return own.confirmFactor(actor, code);
      }
      case "RENEW" -> {
        return own.freshCodes(actor, code);
      }
      case "REMOVE" -> {
        if (actor.part().isAdministrator() && rules.of(actor.county()).factorForAdministrators()) {
          throw new AccountRefused("account.refused.factor");
        }
        own.removeFactor(actor, code);
      }
      default -> throw new NotFound();
    }
    return List.of();
  }
}
