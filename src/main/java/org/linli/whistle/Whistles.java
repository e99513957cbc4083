package org.linli.whistle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Entry;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 吹哨之门 — the door: blow, move a call; transactions live here.
@Component
public class Whistles {

  /// 可告知的事 — what somebody is to be told of a call.
  public enum What {
    /// 召集: to the organisation.
    CALLED,
    /// 责成到场: to the organisation.
    INSISTED,
    /// 免到或撤回: to the organisation, it need not come.
    RELEASED,
    /// 逾期: to the organisation, and to whoever called.
    LATE,
    /// 拒绝: to whoever called.
    REFUSED,
    /// 办结: to whoever called.
    DONE
  }

  /// 可告知 — what an entry of the journal says about a call to whoever is to be told.
  ///
  /// @param organisation that was called
  /// @param caller the desk that called, where it is known
  public record Told(
      MatterId matter,
      int item,
      String occasion,
      UUID organisation,
      @Nullable UUID caller,
      What what) {

    /// True when the organisation is told.
    public boolean toCalled() {
      return what != What.REFUSED && what != What.DONE;
    }

    /// True when whoever called is told.
    public boolean toCaller() {
      return what == What.LATE || what == What.REFUSED || what == What.DONE;
    }
  }

  private final WhistleStore store;
  private final Clocks clocks;
  private final Blowing blowing;
  private final Responding responding;
  private final ClientTransactions once;
  private final Transactions transactions;

  Whistles(
      WhistleStore store,
      Clocks clocks,
      Blowing blowing,
      Responding responding,
      ClientTransactions once,
      Transactions transactions) {
    this.store = store;
    this.clocks = clocks;
    this.blowing = blowing;
    this.responding = responding;
    this.once = once;
    this.transactions = transactions;
  }

  /// The desk that holds an item calls organisations to it; the same `tx` again answers the same.
  ///
  /// @throws org.linli.shared.Invalid when a field is wrong
  /// @throws org.linli.shared.Refusal when it is not in hand, or not in the desk's
  public UUID blow(Actor actor, String number, int item, WhistleForm form, UUID tx) {
    MatterId matter = clocks.id(actor.county(), number);
    Actor inside = actor.in(actor.scope().with(matter.value()));
    return transactions.write(
        inside.scope(),
        () -> {
          var at = clocks.lock(actor, matter, item);
          var outcome =
              once.once(
                  inside,
                  tx,
                  form.digest(number, item),
                  () -> blowing.blow(actor, at, form).toString());
          return UUID.fromString(outcome.reference());
        });
  }

  /// Moves one call; the table says who may when.
  ///
  /// @param action a name of the table; another one is [NotFound]
  public void move(Actor actor, UUID id, String action, CallForm form, UUID tx) {
    WhistleAction move = action(action);
    WhistleCall seen = find(actor, id);
    MatterId matter = seen.whistle().matter();
    Actor inside = actor.in(actor.scope().with(matter.value()));
    // whoever is called to it reads it, whatever else his scope shows
    Actor reader = WhistleParts.isCalled(actor, seen) ? inside : actor;
    transactions.run(
        inside.scope(),
        () -> {
          var at = clocks.lock(reader, matter, seen.whistle().item());
          once.once(
              inside,
              tx,
              form.digest(id, move),
              () -> {
                // it may have moved before the lock was ours
                WhistleCall now = store.find(actor.county(), id).orElseThrow(NotFound::new);
                responding.move(actor, at, now, move, form);
                return id.toString();
              });
        });
  }

  /// The calls of a matter, the first first; for messages and samples.
  public List<UUID> calls(String county, MatterId matter) {
    return transactions.read(
        Scope.county(county),
        () -> store.of(county, matter).stream().map(WhistleCall::id).toList());
  }

  /// What the entry says, when it is about a call and leaves somebody to be told.
  public Optional<Told> told(Entry entry) {
    if (!entry.noun().equals(WhistleChanged.NOUN)) {
      return Optional.empty();
    }
    What what =
        switch (WhistleAction.valueOf(entry.action())) {
          case CALL -> What.CALLED;
          case INSIST -> What.INSISTED;
          case UPHOLD, WITHDRAW -> What.RELEASED;
          case MARK_LATE -> What.LATE;
          case REFUSE -> What.REFUSED;
          case FINISH -> What.DONE;
          case ACCEPT, REPORT_IN, RATE -> null;
        };
    return what == null
        ? Optional.empty()
        : store.find(entry.county(), entry.subject()).map(call -> told(call, what));
  }

  /// The call, for somebody who is called by it or may read its matter; [NotFound] otherwise.
  WhistleCall find(Actor actor, UUID id) {
    return transactions.read(
        actor.scope(),
        () -> {
          WhistleCall call = store.find(actor.county(), id).orElseThrow(NotFound::new);
          if (!WhistleParts.isCalled(actor, call) || isElsewhere(actor, call)) {
            clocks.of(actor, call.whistle().matter());
          }
          return call;
        });
  }

  // a link speaks for its organisation in its one matter only
  private static boolean isElsewhere(Actor actor, WhistleCall call) {
    return actor.part() == AccountPart.LINK
        && !actor.scope().matters().contains(call.whistle().matter().value());
  }

  private static WhistleAction action(String name) {
    return Arrays.stream(WhistleAction.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Told told(WhistleCall call, What what) {
    Whistle whistle = call.whistle();
    return new Told(
        whistle.matter(),
        whistle.item(),
        whistle.occasion().name(),
        call.organisation(),
        whistle.organisation(),
        what);
  }
}
