package org.linli.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.credential.SecurityRules;
import org.linli.journal.Act;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Happened;
import org.linli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 策略变更 — the security administrator changes the county's rules; one act each time.
@Component
class RuleChanges {

  private final SecurityRules rules;
  private final ClientTransactions transactions;
  private final ApplicationEventPublisher events;

  RuleChanges(
      SecurityRules rules, ClientTransactions transactions, ApplicationEventPublisher events) {
    this.rules = rules;
    this.transactions = transactions;
    this.events = events;
  }

  /// 策略已变更 — what the rules are now stands in the detail.
  record RulesChanged(Actor by, SecurityRules.Rule now) implements Happened {

    @Override
    public Act act() {
      String detail =
          "factor=%s one=%s idle=%d longest=%d days=%d"
              .formatted(
                  now.factorForAdministrators(),
                  now.oneSession(),
                  now.idleMinutes(),
                  now.longestHours(),
                  now.historyDays());
      UUID county = UUID.nameUUIDFromBytes(by.county().getBytes(StandardCharsets.UTF_8));
      return new Act(
          by.county(),
          "security",
          county,
          "CHANGE",
          null,
          null,
          by,
          by.part().name(),
          by.county(),
          detail,
          null);
    }
  }

  void save(Actor actor, RuleForm form, UUID tx) {
    transactions.once(
        actor,
        tx,
        form.digest(),
        () -> {
          SecurityRules.Rule wanted = form.rule();
          rules.change(actor.county(), wanted);
          events.publishEvent(new RulesChanged(actor, wanted));
          return actor.county();
        });
  }
}
