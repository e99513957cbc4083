package org.linli.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.linli.credential.Device;
import org.linli.credential.Passwords;
import org.linli.credential.SignIns;
import org.linli.shared.AccountPart;
import org.linli.shared.Invalid;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 工作人员登录 — checks county, name and password; failures slow down the pair of account and address
/// only, so that nobody can lock somebody else out.
@Component
class StaffSignIn {

  private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
  private static final int FAILURES_OF_ADDRESS_PER_HOUR = 100;
  private static final long TRUSTED_NANOS = 300_000_000_000L;
  private static final int MOST_TRUSTED = 10_000;

  private final AccountStore store;
  private final Passwords passwords;
  private final Throttle throttle;
  private final SignIns signIns;
  private final SignInSteps steps;
  private final byte[] salt = new byte[32];
  private final Map<String, Trusted> trusted = new ConcurrentHashMap<>();

  StaffSignIn(
      AccountStore store,
      Passwords passwords,
      Throttle throttle,
      SignIns signIns,
      SignInSteps steps) {
    this.store = store;
    this.passwords = passwords;
    this.throttle = throttle;
    this.signIns = signIns;
    this.steps = steps;
    new SecureRandom().nextBytes(salt);
  }

  /// Whose password it is, before any other step; wrong: invalid, field "password"; too many
  /// failures before: refused with the seconds to wait.
  Account check(String county, String typed, String password, Device from) {
    String login = typed.strip().toLowerCase(Locale.ROOT);
    if (!COUNTY.matcher(county).matches() || login.length() > 64) {
      throw new Invalid("password", "access.error.signIn");
    }
    String address = from.address();
    String pair = login + "@" + address;
    Duration wait = throttle.wait(county, pair);
    if (!wait.isZero()) {
      throw new AccessRefused("access.refused.wait", Math.max(1, wait.toSeconds() + 1));
    }
    Optional<Account> named =
        store.byLogin(county, login).filter(found -> found.part() != AccountPart.RESIDENT);
    Optional<Account> account = named.filter(Account::usable);
    boolean right = passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    if (!right || account.isEmpty()) {
      named.ifPresent(
          tried -> signIns.record(county, tried.id(), from, SignIns.Outcome.WRONG_PASSWORD));
      throttle.fail(county, pair);
      if (!throttle.admit(county, "sign-in@" + address, FAILURES_OF_ADDRESS_PER_HOUR)) {
        throw new AccessRefused("access.refused.address");
      }
      throw new Invalid("password", "access.error.signIn");
    }
    throttle.clear(county, pair);
    return account.get();
  }

  /// As [#check], for a program that sends `county/login` and password with every request: a
  /// password found right is trusted for some minutes, and no act is written. Who owes another step
  /// — a code, a password of his own — signs in by the page only.
  SignedIn program(String name, String password, Device from) {
    int slash = name.indexOf('/');
    String county = slash < 0 ? "" : name.substring(0, slash);
    String login = name.substring(slash + 1);
    String mark = mark(name, password);
    Trusted known = trusted.get(mark);
    if (known != null && System.nanoTime() - known.at < TRUSTED_NANOS) {
      return known.who;
    }
    Account account = check(county, login, password, from);
    if (steps.owed(account, false).isPresent()) {
      throw new AccessRefused("access.refused.program");
    }
    SignedIn who = SignedIn.of(account);
    if (trusted.size() > MOST_TRUSTED) {
      trusted.clear();
    }
    trusted.put(mark, new Trusted(who, System.nanoTime()));
    return who;
  }

  // who has a second step from now on is known by his password alone no longer
  @EventListener
  void changed(AccountChanged changed) {
    if (changed.action() == AccountAction.FACTOR_ON) {
      trusted.clear();
    }
  }

  private String mark(String name, String password) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update((name.length() + ":" + name).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Trusted(SignedIn who, long at) {}
}
