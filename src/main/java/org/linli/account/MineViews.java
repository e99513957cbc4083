package org.linli.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.access.OwnAccount;
import org.linli.access.OwnSessions;
import org.linli.credential.SecondFactors;
import org.linli.credential.SecurityRules;
import org.linli.credential.SignIns;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 我的账号视图 — gathers what somebody sees of his own account.
@Component
class MineViews {

  private static final int MOST_ATTEMPTS = 50;

  private final Accounts accounts;
  private final OwnAccount own;
  private final OwnSessions sessions;
  private final Places places;
  private final Proofs proofs;

  MineViews(Accounts accounts, OwnAccount own, OwnSessions sessions, Places places, Proofs proofs) {
    this.accounts = accounts;
    this.own = own;
    this.sessions = sessions;
    this.places = places;
    this.proofs = proofs;
  }

  /// 凭据 — the second factor, the history, the rules.
  @Component
  record Proofs(SecondFactors factors, SignIns signIns, SecurityRules rules) {}

  AccountPages.Mine of(Actor actor, HttpServletRequest request, Words words) {
    String county = actor.county();
    Accounts.Line line = accounts.find(actor, actor.id());
    SecurityRules.Rule rule = proofs.rules.of(county);
    return new AccountPages.Mine(
        line.login(),
        line.displayName(),
        line.part().name(),
        places.fullName(county, line.placePath()),
        proofs.factors.on(county, line.id()),
        line.part().isAdministrator() && rule.factorForAdministrators(),
        phone(actor),
        proofs.factors.codesLeft(county, line.id()),
        sessions.of(actor, request).stream()
            .map(
                each ->
                    new AccountPages.Session(
                        each.id().toString(),
                        each.since(),
                        each.used(),
                        from(
                            words,
                            each.device().origin(),
                            each.device().browser(),
                            each.device().system()),
                        each.here()))
            .toList(),
        proofs.signIns.of(county, line.id(), MOST_ATTEMPTS).stream()
            .map(
                each ->
                    new AccountPages.Attempt(
                        each.at(),
                        each.outcome().name(),
                        from(words, each.origin(), each.browser(), each.system())))
            .toList(),
        rule.historyDays(),
        line.part().isBusiness());
  }

  private AccountPages.@Nullable Phone phone(Actor actor) {
    return own.waiting(actor)
        .map(waits -> new AccountPages.Phone(waits.picture(), waits.key()))
        .orElse(null);
  }

  private static String from(Words words, String origin, String browser, String system) {
    return words.t(
        "account.from",
        "key:account.origin." + origin,
        "key:account.browser." + browser,
        "key:account.system." + system);
  }
}
