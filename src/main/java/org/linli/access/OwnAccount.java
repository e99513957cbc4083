package org.linli.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.credential.Passwords;
import org.linli.credential.SecondFactors;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 本人账号 — the door to what the holder of an account changes himself: his password and his second
/// factor.
@Component
public class OwnAccount {

  private static final int TRIES_PER_DAY = 100;

  private final AccountStore store;
  private final AccountChanges changes;
  private final Credentials credentials;
  private final Throttle throttle;
  private final Transactions transactions;

  OwnAccount(
      AccountStore store,
      AccountChanges changes,
      Credentials credentials,
      Throttle throttle,
      Transactions transactions) {
    this.store = store;
    this.changes = changes;
    this.credentials = credentials;
    this.throttle = throttle;
    this.transactions = transactions;
  }

  /// 凭证 — what is checked.
  @Component
  record Credentials(Passwords passwords, SecondFactors factors) {}

  /// Changes the password; a wrong present one: invalid, field "old". Every session ends but the
  /// one that is renewed.
  public void changePassword(Actor actor, String old, String password, String again) {
    Account account = account(actor);
    String key = "old:" + account.id();
    wait(account, key);
    if (!credentials.passwords.matches(old, account.passwordHash())) {
      throttle.fail(account.county(), key);
      throw new Invalid("old", "access.error.old");
    }
    throttle.clear(account.county(), key);
    choosePassword(account, password, again);
  }

  /// Takes the password somebody chose for himself; typed twice.
  void choosePassword(Account account, String password, String again) {
    if (!password.equals(again)) {
      throw new Invalid("again", "access.error.again");
    }
    act(account, himself -> changes.ownPassword(account, himself, password));
  }

  /// Makes a fresh secret for the phone; it counts once [#confirmFactor] was given a code of it.
  public void beginFactor(Actor actor) {
    Account account = account(actor);
    act(account, himself -> credentials.factors.begin(account.county(), account.id()));
  }

  /// What the phone must be told while the account waits for its first code.
  public Optional<SecondFactors.Enrolment> waiting(Actor actor) {
    Account account = account(actor);
    return credentials.factors.waiting(account.county(), account.id(), account.login());
  }

  /// As [#waiting], with a fresh secret when there is none.
  Optional<SecondFactors.Enrolment> enrolment(Account account) {
    String county = account.county();
    var begun = credentials.factors.waiting(county, account.id(), account.login());
    if (begun.isPresent()) {
      return begun;
    }
    credentials.factors.begin(county, account.id());
    return credentials.factors.waiting(county, account.id(), account.login());
  }

  /// Switches the second factor on and gives the recovery codes, shown this once.
  public List<String> confirmFactor(Actor actor, String code) {
    return confirmFactor(account(actor), code, "");
  }

  List<String> confirmFactor(Account account, String code, String address) {
    return guarded(
        account,
        address,
        () ->
            transactions.write(
                Scope.nothing(account.county()),
                () -> {
                  List<String> codes =
                      credentials.factors.confirm(account.county(), account.id(), code);
                  changes.say(account, AccountAction.FACTOR_ON, himself(account));
                  return codes;
                }));
  }

  /// Switches it off; a wrong code: invalid, field "code".
  public void removeFactor(Actor actor, String code) {
    Account account = account(actor);
    prove(account, code, "");
    act(
        account,
        himself -> {
          credentials.factors.remove(account.county(), account.id());
          changes.say(account, AccountAction.FACTOR_OFF, himself);
        });
  }

  /// New recovery codes in place of the old ones; a wrong code: invalid, field "code".
  public List<String> freshCodes(Actor actor, String code) {
    Account account = account(actor);
    prove(account, code, "");
    return transactions.write(
        Scope.nothing(account.county()),
        () -> credentials.factors.freshCodes(account.county(), account.id()));
  }

  /// Takes a code of the phone or a recovery code, once. Wrong: invalid, field "code"; too often
  /// from this address: refused with the seconds to wait; too often on this day: recovery codes
  /// only.
  void prove(Account account, String code, String address) {
    guarded(
        account,
        address,
        () -> {
          boolean tired = throttle.today(account.county(), daily(account)) >= TRIES_PER_DAY;
          boolean right =
              transactions.write(
                  Scope.nothing(account.county()),
                  () ->
                      tired
                          ? credentials.factors.recover(account.county(), account.id(), code)
                          : credentials.factors.accept(account.county(), account.id(), code));
          if (!right) {
            throw new Invalid("code", "credential.error.code");
          }
          return right;
        });
  }

  private <T> T guarded(Account account, String address, Supplier<T> attempt) {
    String pair = "factor:" + account.id() + "@" + address;
    wait(account, pair);
    try {
      T result = attempt.get();
      throttle.clear(account.county(), pair);
      return result;
    } catch (Invalid wrong) {
      throttle.fail(account.county(), pair);
      throttle.admitDaily(account.county(), daily(account), TRIES_PER_DAY);
      throw wrong;
    }
  }

  private void wait(Account account, String key) {
    Duration wait = throttle.wait(account.county(), key);
    if (!wait.isZero()) {
      throw new AccessRefused("access.refused.wait", Math.max(1, wait.toSeconds() + 1));
    }
  }

  private void act(Account account, Consumer<Actor> change) {
    transactions.run(Scope.nothing(account.county()), () -> change.accept(himself(account)));
  }

  private Account account(Actor actor) {
    UUID id = actor.id();
    return store.find(actor.county(), id).filter(Account::usable).orElseThrow(NotFound::new);
  }

  static Actor himself(Account account) {
    return new Actor(
        account.id(), account.part(), account.displayName(), Scope.nothing(account.county()));
  }

  private static String daily(Account account) {
    return "factor:" + account.id();
  }
}
