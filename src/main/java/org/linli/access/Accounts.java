package org.linli.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.credential.SecondFactors;
import org.linli.person.Whom;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 账号 — the door: open, disable, reset accounts; the actor behind an account.
@Component
public class Accounts {

  private final AccountStore store;
  private final AccountChanges changes;
  private final Authority authority;
  private final SampleAccounts samples;
  private final SecondFactors factors;
  private final AccountsHeld held;
  private final Transactions transactions;
  private final Vault vault;
  private final Clock clock;

  Accounts(
      AccountStore store,
      AccountChanges changes,
      Authority authority,
      SampleAccounts samples,
      SecondFactors factors,
      AccountsHeld held,
      Transactions transactions,
      Vault vault,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.authority = authority;
    this.samples = samples;
    this.factors = factors;
    this.held = held;
    this.transactions = transactions;
    this.vault = vault;
    this.clock = clock;
  }

  /// 新账号 — what is needed to open an account; `password` null for one that cannot sign in with a
  /// password yet.
  ///
  /// @param placePath a desk's area; for others where they belong
  /// @param organisation needed for handlers
  /// @param person needed for chiefs
  public record NewAccount(
      String login,
      @Nullable String password,
      AccountPart part,
      String displayName,
      String placePath,
      @Nullable UUID organisation,
      @Nullable UUID person) {}

  /// 席位与辖区 — a part, where it is played and for whom.
  public record Part(
      AccountPart part, String placePath, @Nullable UUID organisation, @Nullable UUID person) {}

  /// 账号一行 — one account as lists show it.
  public record Line(
      UUID id,
      String county,
      String login,
      AccountPart part,
      String displayName,
      String placePath,
      @Nullable UUID organisation,
      @Nullable UUID person,
      @Nullable Instant disabledAt,
      boolean sample,
      boolean granted,
      int version) {}

  /// Opens an account; a wrong field or taken login: invalid. `sample` marks the well-known
  /// accounts of the sample.
  public UUID open(Actor actor, NewAccount account, boolean sample) {
    return transactions.write(actor.scope(), () -> changes.open(actor, account, sample, false));
  }

  /// As [#open], with a password that its holder must change when he first signs in.
  public UUID openFor(Actor actor, NewAccount account) {
    return transactions.write(actor.scope(), () -> changes.open(actor, account, false, true));
  }

  /// Gives an account its part and area, also in place of those it has: its sessions end with the
  /// next request. A part that does not belong at the place: invalid.
  public void give(Actor actor, UUID account, Part part, int version) {
    transactions.run(actor.scope(), () -> changes.give(actor, account, part, version));
  }

  /// True when the actor may do this to an account of this part.
  public boolean may(Actor actor, Line account, String action) {
    return AccountRights.may(actor, account.id(), account.part(), AccountAction.valueOf(action));
  }

  /// The business accounts in use at a place or below it (empty = nowhere), or of an organisation.
  public List<Line> inside(String county, String path, @Nullable UUID organisation, int limit) {
    return store.inside(county, path, organisation, limit).stream().map(Accounts::line).toList();
  }

  /// The system administrators in use of a county.
  public List<UUID> administrators(String county) {
    return store.inUse(county, AccountPart.SYSTEM_ADMINISTRATOR);
  }

  /// The accounts in use of a person.
  public List<Line> ofPerson(String county, UUID person) {
    return store.ofPerson(county, person).stream().map(Accounts::line).toList();
  }

  /// The staff accounts of the actor's county, by login; `after` the last login seen, empty for the
  /// first page.
  public List<Line> list(Actor actor, String after, int limit) {
    return store.staff(actor.county(), after, limit).stream().map(Accounts::line).toList();
  }

  /// One staff account of the actor's county; missing: not found.
  public Line find(Actor actor, UUID account) {
    return store
        .find(actor.county(), account)
        .filter(row -> row.part() != AccountPart.RESIDENT)
        .map(Accounts::line)
        .orElseThrow(NotFound::new);
  }

  /// The staff account of a login; missing: not found.
  public Line byLogin(String county, String login) {
    return store
        .byLogin(county, login)
        .filter(row -> row.part() != AccountPart.RESIDENT)
        .map(Accounts::line)
        .orElseThrow(NotFound::new);
  }

  /// How accounts are called, residents by their masked phone; ids that are no account are left
  /// out.
  public Map<UUID, String> names(String county, Collection<UUID> accounts) {
    return store.names(county, accounts);
  }

  /// Disables an account at once: its sessions end with the next request. Administrators: refused.
  public void disable(Actor actor, UUID account, int version) {
    transactions.run(actor.scope(), () -> changes.disable(actor, account, version));
  }

  /// Lets a disabled account sign in again.
  public void enable(Actor actor, UUID account, int version) {
    transactions.run(actor.scope(), () -> changes.enable(actor, account, version));
  }

  /// Takes a lost second factor away; its sessions end.
  public void takeFactor(Actor actor, UUID account, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          changes.factorOff(actor, account, version);
          factors.remove(actor.county(), account);
        });
  }

  /// Gives a new random password and returns it, to be shown once; sessions of the old one end.
  public String reset(Actor actor, UUID account, int version) {
    return transactions.write(actor.scope(), () -> changes.reset(actor, account, version));
  }

  /// The actor behind an account that is not disabled, with the scope it has now.
  public Optional<Actor> actorOf(String county, UUID account) {
    return store.find(county, account).filter(Account::usable).map(authority::actor);
  }

  /// The person behind an account, if one is registered: two accounts or links of one person are
  /// the same hands.
  public Optional<UUID> personOf(String county, UUID account) {
    return store.find(county, account).map(Account::person);
  }

  /// The accounts by which somebody signs in: the resident's of his phone, and those of his file.
  public List<UUID> of(Whom whom) {
    return held.ids(whom);
  }

  /// The resident's account of a verified phone, opened when there is none; never a staff account.
  public UUID residentOf(String county, String phone) {
    return resident(county, phone).id();
  }

  /// The hash rows of sample accounts carry when they are loaded in bulk; null when the server is
  /// public.
  public @Nullable String samplePasswordHash() {
    return samples.hash();
  }

  /// The well-known password behind [#samplePasswordHash].
  public String samplePassword() {
    return SampleAccounts.PASSWORD;
  }

  /// When the server is public: gives every sample account a random password and prints it once;
  /// otherwise nothing.
  public void replaceSamplePasswords() {
    samples.replace();
    authority.forget();
  }

  Account resident(String county, String phone) {
    byte[] hash = vault.fingerprint("account-phone", phone);
    return store
        .byPhone(county, hash)
        .orElseGet(
            () -> {
              UUID id = Id.fresh();
              store.insert(
                  new Account(
                      county,
                      id,
                      "resident:" + id,
                      null,
                      AccountPart.RESIDENT,
                      Masks.maskPhone(phone),
                      county,
                      null,
                      null,
                      null,
                      false,
                      0),
                  hash,
                  clock.instant());
              // a second request of the same moment may have been faster
              return store.byPhone(county, hash).orElseThrow();
            });
  }

  private static Line line(Account row) {
    return new Line(
        row.id(),
        row.county(),
        row.login(),
        row.part(),
        row.displayName(),
        row.placePath(),
        row.organisation(),
        row.person(),
        row.disabledAt(),
        row.sample(),
        row.granted(),
        row.version());
  }
}
