package org.linli.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.access.StandIns;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Entry;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 代办总册 — the door: give, end, and who stands in for whom.
@Component
public class Delegations implements StandIns {

  private static final int SHOWN = 50;

  private final DelegationStore store;
  private final Giving giving;
  private final Accounts accounts;
  private final ClientTransactions transactions;

  Delegations(
      DelegationStore store, Giving giving, Accounts accounts, ClientTransactions transactions) {
    this.store = store;
    this.giving = giving;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /// 代办人 — who is to be told of new matters as well.
  ///
  /// @param absent the account of who is away
  /// @param person the delegate in the person register
  /// @param until the moment it is over
  public record Deputy(UUID absent, UUID person, Instant until) {}

  @Override
  public boolean stands(String county, UUID delegate, UUID absent) {
    return store.running(county, absent, giving.today()).stream()
        .anyMatch(row -> row.delegate().equals(delegate));
  }

  /// Who acts today for a person who is away, as far as the register knows the delegate.
  public List<Deputy> of(String county, UUID person) {
    return accounts.ofPerson(county, person).stream()
        .flatMap(account -> store.running(county, account.id(), giving.today()).stream())
        .flatMap(
            row ->
                accounts
                    .personOf(county, row.delegate())
                    .map(
                        delegate ->
                            new Deputy(row.absent(), delegate, Time.start(row.until().plusDays(1))))
                    .stream())
        .toList();
  }

  /// The accounts that act today for one that is away.
  public List<UUID> standIns(String county, UUID absent) {
    return store.running(county, absent, giving.today()).stream()
        .map(Delegation::delegate)
        .toList();
  }

  /// The account to which an entry of the journal says that work was handed over.
  public static Optional<UUID> given(Entry entry) {
    return entry.noun().equals(DelegationChanged.NOUN) && entry.action().equals("GIVE")
        ? Optional.of(UUID.fromString(entry.detail().split(" ")[1]))
        : Optional.empty();
  }

  /// Given or received by the actor, the latest first.
  List<Delegation> of(Actor actor) {
    return store.of(actor.county(), actor.id(), SHOWN);
  }

  UUID give(Actor actor, DelegationForm form, UUID tx) {
    var outcome =
        transactions.once(
            actor,
            tx,
            form.digest(),
            () -> giving.give(actor, form.wanted(giving.today())).toString());
    return UUID.fromString(outcome.reference());
  }

  void end(Actor actor, UUID id, UUID tx) {
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("delegations end", id.toString()),
        () -> {
          giving.end(actor, id);
          return id.toString();
        });
  }
}
