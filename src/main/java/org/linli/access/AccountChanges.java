package org.linli.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts.NewAccount;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 账号变更 — opens and changes accounts inside the transaction of the door; every change is one act.
@Component
class AccountChanges {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
  private static final int LONGEST_NAME = 40;

  private final AccountStore store;
  private final Passwords passwords;
  private final Registers registers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountChanges(
      AccountStore store,
      Passwords passwords,
      Registers registers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.registers = registers;
    this.events = events;
    this.clock = clock;
  }

  /// 登记册 — where the place, the organisation and the person of an account are looked up.
  @Component
  record Registers(Places places, Organisations organisations, Persons persons) {}

  UUID open(Actor actor, NewAccount wanted, boolean sample) {
    check(actor, wanted);
    String area =
        registers
            .places()
            .hold(actor.county(), wanted.placePath())
            .orElseThrow(() -> new Invalid("placePath", "access.error.place"))
            .path();
    var account =
        new Account(
            actor.county(),
            Id.fresh(),
            wanted.login(),
            wanted.password() == null ? null : passwords.hash(wanted.password()),
            wanted.part(),
            wanted.displayName().strip(),
            area,
            wanted.organisation(),
            wanted.person(),
            null,
            sample,
            0);
    if (!store.insert(account, null, clock.instant())) {
      throw new Invalid("login", "access.error.loginTaken");
    }
    events.publishEvent(new AccountChanged(account, AccountAction.OPEN, actor));
    return account.id();
  }

  String reset(Actor actor, UUID id, int version) {
    Account account = find(actor, id);
    String password = passwords.fresh();
    store.change(account.county(), id, passwords.hash(password), account.disabledAt(), version);
    events.publishEvent(new AccountChanged(account, AccountAction.RESET, actor));
    return password;
  }

  void disable(Actor actor, UUID id, int version) {
    Account account = find(actor, id);
    if (account.part().isAdministrator()) {
      // a house without administrators could not be repaired from within
      throw new AccessRefused("access.refused.administrator");
    }
    store.change(account.county(), id, account.passwordHash(), clock.instant(), version);
    events.publishEvent(new AccountChanged(account, AccountAction.DISABLE, actor));
  }

  void enable(Actor actor, UUID id, int version) {
    Account account = find(actor, id);
    store.change(account.county(), id, account.passwordHash(), null, version);
    events.publishEvent(new AccountChanged(account, AccountAction.ENABLE, actor));
  }

  private Account find(Actor actor, UUID id) {
    return store
        .find(actor.county(), id)
        .filter(account -> account.part() != AccountPart.RESIDENT)
        .orElseThrow(NotFound::new);
  }

  private void check(Actor actor, NewAccount wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!LOGIN.matcher(wanted.login()).matches()) {
      wrong.put("login", "access.error.login");
    }
    String password = wanted.password();
    if (password != null && Passwords.weak(password, wanted.login())) {
      wrong.put("password", "access.error.password");
    }
    if (!mayBeOpened(actor, wanted.part())) {
      wrong.put("part", "access.error.part");
    }
    String name = wanted.displayName().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      wrong.put("displayName", "access.error.displayName");
    }
    if (!exists(() -> registers.places().byPath(actor.county(), wanted.placePath()))) {
      wrong.put("placePath", "access.error.place");
    }
    UUID organisation = wanted.organisation();
    if (organisation == null
        ? wanted.part() == AccountPart.HANDLER
        : !exists(
            () ->
                registers.organisations().find(actor.county(), new OrganisationId(organisation)))) {
      wrong.put("organisation", "access.error.organisation");
    }
    UUID person = wanted.person();
    if (person == null ? wanted.part() == AccountPart.CHIEF : !personExists(actor, person)) {
      wrong.put("person", "access.error.person");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  // administrators come from the one-time set-up only, so that none of the three makes a second one
  // of himself
  private static boolean mayBeOpened(Actor actor, AccountPart part) {
    return Authority.isBusiness(part)
        || part.isAdministrator() && actor.part() == AccountPart.SYSTEM;
  }

  private boolean personExists(Actor actor, UUID person) {
    return exists(
        () -> registers.persons().find(Scope.county(actor.county()), new PersonId(person)));
  }

  private static boolean exists(Supplier<? extends @Nullable Object> find) {
    try {
      return find.get() != null;
    } catch (NotFound missing) {
      return false;
    }
  }
}
