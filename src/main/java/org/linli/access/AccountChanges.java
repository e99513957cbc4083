package org.linli.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts.NewAccount;
import org.linli.credential.Passwords;
import org.linli.place.Place;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 账号变更 — opens and changes accounts inside the transaction of the door; every change is one act.
@Component
class AccountChanges {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
  private static final int LONGEST_NAME = 40;

  private final AccountStore store;
  private final Passwords passwords;
  private final PartChecks checks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountChanges(
      AccountStore store,
      Passwords passwords,
      PartChecks checks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.checks = checks;
    this.events = events;
    this.clock = clock;
  }

  UUID open(Actor actor, NewAccount wanted, boolean sample, boolean given) {
    String password = wanted.password();
    check(actor, wanted);
    String area = checks.held(actor.county(), wanted.placePath()).path();
    var account =
        new Account(
            actor.county(),
            Id.fresh(),
            wanted.login(),
            password == null ? null : passwords.hash(password),
            wanted.part(),
            wanted.displayName().strip(),
            area,
            wanted.organisation(),
            wanted.person(),
            null,
            sample,
            0,
            actor.part() != AccountPart.SYSTEM_ADMINISTRATOR,
            given);
    if (!store.insert(account, null, clock.instant())) {
      throw new Invalid("login", "access.error.loginTaken");
    }
    remember(account, account.passwordHash());
    say(account, AccountAction.OPEN, actor);
    return account.id();
  }

  String reset(Actor actor, UUID id, int version) {
    Account account = find(actor, id, AccountAction.RESET);
    String password = passwords.fresh(account.login());
    String hash = passwords.hash(password);
    store.changePassword(account.county(), id, hash, true, version);
    remember(account, hash);
    say(account, AccountAction.RESET, actor);
    return password;
  }

  /// Changes the password its holder chose; a weak one or one of the last five: invalid, field
  /// "password".
  void ownPassword(Account account, Actor himself, String password) {
    passwords
        .flaw(password, account.login())
        .ifPresent(
            key -> {
              throw new Invalid("password", key);
            });
    if (passwords.usedBefore(account.county(), account.id(), password)) {
      throw new Invalid("password", "access.error.passwordOld");
    }
    String hash = passwords.hash(password);
    store.changePassword(account.county(), account.id(), hash, false, account.version());
    remember(account, hash);
    say(account, AccountAction.CHANGE_PASSWORD, himself);
  }

  void disable(Actor actor, UUID id, int version) {
    Account account = find(actor, id, AccountAction.DISABLE);
    if (account.part().isAdministrator()) {
      // a house without administrators could not be repaired from within
      throw new AccessRefused("access.refused.administrator");
    }
    store.disable(account.county(), id, clock.instant(), version);
    say(account, AccountAction.DISABLE, actor);
  }

  void enable(Actor actor, UUID id, int version) {
    Account account = find(actor, id, AccountAction.ENABLE);
    store.disable(account.county(), id, null, version);
    say(account, AccountAction.ENABLE, actor);
  }

  /// Gives the account a part with its area; its sessions end.
  void give(Actor actor, UUID id, Accounts.Part part, int version) {
    Account old = find(actor, id, AccountAction.GIVE_PART);
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!part.part().isBusiness()) {
      wrong.put("part", "access.error.part");
    }
    checks.part(actor, part, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    Place place = checks.held(actor.county(), part.placePath());
    var given =
        new Account(
            old.county(),
            id,
            old.login(),
            old.passwordHash(),
            part.part(),
            old.displayName(),
            place.path(),
            part.organisation(),
            part.person(),
            old.disabledAt(),
            old.sample(),
            version);
    store.give(given, place.id().value());
    say(given, AccountAction.GIVE_PART, actor);
  }

  /// Writes the act of a change that lies in another table; for an account whose protection became
  /// less, its sessions end.
  void factorOff(Actor actor, UUID id, int version) {
    Account account = find(actor, id, AccountAction.FACTOR_OFF);
    if (account.version() != version) {
      throw new Stale();
    }
    store.touch(account);
    say(account, AccountAction.FACTOR_OFF, actor);
  }

  void say(Account account, AccountAction action, Actor by) {
    events.publishEvent(new AccountChanged(account, action, by));
  }

  private void remember(Account account, @Nullable String hash) {
    if (hash != null) {
      passwords.remember(account.county(), account.id(), hash);
    }
  }

  private Account find(Actor actor, UUID id, AccountAction action) {
    return store
        .find(actor.county(), id)
        .filter(account -> account.part() != AccountPart.RESIDENT)
        .filter(account -> AccountRights.may(actor, account, action))
        .orElseThrow(NotFound::new);
  }

  private void check(Actor actor, NewAccount wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!LOGIN.matcher(wanted.login()).matches()) {
      wrong.put("login", "access.error.login");
    }
    String password = wanted.password();
    if (password != null) {
      passwords.flaw(password, wanted.login()).ifPresent(key -> wrong.put("password", key));
    }
    if (!mayBeOpened(actor, wanted.part())) {
      wrong.put("part", "access.error.part");
    }
    String name = wanted.displayName().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      wrong.put("displayName", "access.error.displayName");
    }
    checks.part(
        actor,
        new Accounts.Part(
            wanted.part(), wanted.placePath(), wanted.organisation(), wanted.person()),
        wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  // administrators come from the one-time set-up only, so that none of the three makes a second one
  // of himself
  private static boolean mayBeOpened(Actor actor, AccountPart part) {
    return part.isBusiness() || part.isAdministrator() && actor.part() == AccountPart.SYSTEM;
  }
}
