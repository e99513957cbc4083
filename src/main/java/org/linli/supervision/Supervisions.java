package org.linli.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.category.Rung;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Entry;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 督办之门 — the door: raise by hand, remind, instruct, answer, end; transactions live here.
@Component
public class Supervisions {

  /// 可告知 — what an entry of the journal says to whoever holds the matter.
  ///
  /// @param action RAISE, REMIND or INSTRUCT
  public record Told(MatterId matter, String action) {}

  /// 已答复 — the level above has its answer.
  ///
  /// @param desk the level
  public record Answered(MatterId matter, Rung desk) {}

  private final SupervisionStore store;
  private final Clocks clocks;
  private final Supervising supervising;
  private final ClientTransactions once;
  private final Transactions transactions;

  Supervisions(
      SupervisionStore store,
      Clocks clocks,
      Supervising supervising,
      ClientTransactions once,
      Transactions transactions) {
    this.store = store;
    this.clocks = clocks;
    this.supervising = supervising;
    this.once = once;
    this.transactions = transactions;
  }

  /// A desk above whoever holds the matter wants an answer; the same `tx` again answers the same.
  ///
  /// @throws org.linli.shared.Invalid without a reason
  /// @throws org.linli.shared.Refusal when the desk is not above, or it is supervised already
  public UUID raise(Actor actor, String number, SupervisionForm form, UUID tx) {
    MatterId matter = clocks.id(actor.county(), number);
    Actor inside = actor.in(actor.scope().with(matter.value()));
    return transactions.write(
        inside.scope(),
        () -> {
          var items = locked(actor, matter);
          var outcome =
              once.once(
                  inside,
                  tx,
                  form.digest(number, "RAISE"),
                  () -> supervising.byHand(actor, items, form).toString());
          return UUID.fromString(outcome.reference());
        });
  }

  /// Moves one supervision; the table says who may when.
  ///
  /// @param action a name of the table; another one is [NotFound]
  public void move(Actor actor, UUID id, String action, SupervisionForm form, UUID tx) {
    SupervisionAction move = action(action);
    MatterId matter = find(actor, id).matter();
    Actor inside = actor.in(actor.scope().with(matter.value()));
    transactions.run(
        inside.scope(),
        () -> {
          var items = locked(actor, matter);
          once.once(
              inside,
              tx,
              form.digest(id.toString(), action),
              () -> {
                // it may have moved before the lock was ours
                var now = store.find(actor.county(), id).orElseThrow(NotFound::new);
                supervising.move(actor, items, now, move, form);
                return id.toString();
              });
        });
  }

  /// What the entry says, when it is about a supervision and whoever holds the matter is to be
  /// told.
  public static Optional<Told> told(Entry entry) {
    if (!entry.noun().equals(SupervisionChanged.NOUN)) {
      return Optional.empty();
    }
    return switch (SupervisionAction.valueOf(entry.action())) {
      case RAISE, REMIND, INSTRUCT -> {
        UUID matter = UUID.fromString(entry.detail().split(" ")[2]);
        yield Optional.of(new Told(new MatterId(matter), entry.action()));
      }
      case ANSWER, END -> Optional.empty();
    };
  }

  /// The matter and the desk that waited for it, when the entry says that it was answered.
  public static Optional<Answered> answered(Entry entry) {
    boolean answer =
        entry.noun().equals(SupervisionChanged.NOUN)
            && entry.action().equals(SupervisionAction.ANSWER.name());
    String[] detail = entry.detail().split(" ");
    return answer
        ? Optional.of(
            new Answered(new MatterId(UUID.fromString(detail[2])), Rung.valueOf(detail[1])))
        : Optional.empty();
  }

  /// The supervision, for somebody who may read its matter; [NotFound] otherwise.
  Supervision find(Actor actor, UUID id) {
    return transactions.read(
        actor.scope(),
        () -> {
          Supervision found = store.find(actor.county(), id).orElseThrow(NotFound::new);
          clocks.of(actor, found.matter());
          return found;
        });
  }

  private List<Clocks.Standing> locked(Actor actor, MatterId matter) {
    clocks.lock(actor, matter, 1);
    return clocks.of(actor, matter);
  }

  private static SupervisionAction action(String name) {
    return Arrays.stream(SupervisionAction.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
