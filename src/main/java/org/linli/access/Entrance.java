package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.SignInSteps.Pending;
import org.linli.access.SignInSteps.Step;
import org.linli.credential.Device;
import org.linli.credential.SecurityRules;
import org.linli.credential.SignIns;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 入口 — leads from the right password over what is still owed to the open session; until then
/// nobody is signed in.
@Component
class Entrance {

  private static final String PENDING = "pending";
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final SignInSteps steps;
  private final Sessions sessions;
  private final OwnSessions own;
  private final Book book;
  private final SecurityRules rules;

  Entrance(SignInSteps steps, Sessions sessions, OwnSessions own, Book book, SecurityRules rules) {
    this.steps = steps;
    this.sessions = sessions;
    this.own = own;
    this.book = book;
    this.rules = rules;
  }

  /// 登记簿 — where a sign-in is written down.
  @Component
  record Book(SignIns signIns, AccountChanges changes, Transactions transactions) {

    UUID opened(Account account, Device device) {
      Actor himself = OwnAccount.himself(account);
      return transactions.write(
          himself.scope(),
          () -> {
            changes.say(account, AccountAction.SIGN_IN, himself);
            return signIns.record(account.county(), account.id(), device, SignIns.Outcome.OPENED);
          });
    }

    void failed(Account account, Device device) {
      signIns.record(account.county(), account.id(), device, SignIns.Outcome.WRONG_CODE);
    }
  }

  /// Who waits in this browser.
  Optional<Pending> pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PENDING) instanceof Pending waits
        ? Optional.of(waits)
        : Optional.empty();
  }

  /// Opens the session when nothing is owed; true when it did.
  boolean enter(
      Account account, Pending pending, HttpServletRequest request, HttpServletResponse response) {
    Optional<Step> owed = steps.owed(account, pending.proved());
    if (owed.isPresent()) {
      wait(pending.at(account.version()), request);
      return false;
    }
    Device device = Device.of(request);
    UUID entry = book.opened(account, device);
    SecurityRules.Rule rule = rules.of(account.county());
    SignedIn who = SignedIn.of(account);
    sessions.open(who, request, response);
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval(rule.idleMinutes() * 60);
    session.setAttribute(SessionRows.LONGEST_HOURS, rule.longestHours());
    session.setAttribute(OwnSessions.ENTRY, entry);
    session.setAttribute(OwnSessions.DEVICE, device);
    if (rule.oneSession()) {
      own.endOthers(who, session.getId());
    }
    return true;
  }

  /// A wrong code was typed.
  void failed(Account account, Device device) {
    book.failed(account, device);
  }

  // an id known before the password was right is not kept
  private void wait(Pending pending, HttpServletRequest request) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
      Actors.forget(request);
    }
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    session.setAttribute(PENDING, pending);
  }
}
