package org.linli.respite;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Entry;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 缓办之门 — the door: ask, decide, end, answer; transactions live here.
@Component
public class Respites {

  private static final int LONGEST = 2000;

  /// 等待答复 — what the reporter is asked, and until when the clock stands still for his answer.
  public record Waiting(String question, Instant until) {}

  /// 可告知的事 — what somebody is to be told.
  public enum What {
    /// 待审: a desk has to decide.
    ASKED,
    /// 等答复: the clock stands still for an answer of the reporter.
    WAITS,
    /// 已答复: the reporter gave it.
    ANSWERED,
    /// 已批准.
    GRANTED,
    /// 未批准.
    REFUSED
  }

  /// 可告知 — what an entry of the journal says about a respite to whoever is to be told.
  public record Told(MatterId matter, int item, String kind, What what) {}

  private final RespiteStore store;
  private final Clocks clocks;
  private final Asking asking;
  private final Deciding deciding;
  private final ClientTransactions once;
  private final Transactions transactions;

  Respites(
      RespiteStore store,
      Clocks clocks,
      Asking asking,
      Deciding deciding,
      ClientTransactions once,
      Transactions transactions) {
    this.store = store;
    this.clocks = clocks;
    this.asking = asking;
    this.deciding = deciding;
    this.once = once;
    this.transactions = transactions;
  }

  /// Asks something of the clock of one item; the same `tx` again answers the same.
  public UUID ask(Actor actor, String number, int item, RespiteForm form, UUID tx) {
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
                  () -> asking.ask(actor, at, form).toString());
          return UUID.fromString(outcome.reference());
        });
  }

  /// A second person grants or refuses, with words; a granted voiding strikes the item out at once.
  public void decide(Actor actor, UUID id, String decision, String words, UUID tx) {
    once(
        actor,
        id,
        tx,
        ClientTransactions.digest("respite decide", id.toString(), decision, words),
        (at, respite) -> deciding.decide(actor, at, respite, granted(decision), words));
  }

  /// Takes back what nobody has decided, or lets the clock run again.
  void end(Actor actor, UUID id, UUID tx) {
    once(
        actor,
        id,
        tx,
        ClientTransactions.digest("respite end", id.toString()),
        (at, respite) -> deciding.end(actor, at, respite));
  }

  /// The reporter says what was waited for: the clocks that stood still for it run again.
  ///
  /// @throws Invalid when nothing was said
  /// @throws org.linli.shared.Refusal when nobody waits for an answer
  public void answer(Actor reporter, String number, String words, UUID tx) {
    MatterId matter = clocks.id(reporter.county(), number);
    Actor inside = reporter.in(reporter.scope().with(matter.value()));
    transactions.run(
        inside.scope(),
        () -> {
          var items = clocks.of(reporter, matter);
          once.once(
              inside,
              tx,
              ClientTransactions.digest("respite answer", number, words),
              () -> {
                answered(reporter, matter, items, said(words));
                return number;
              });
        });
  }

  /// What the reporter of a matter is asked now.
  public Optional<Waiting> waiting(Actor reporter, MatterId matter) {
    return transactions.read(
        reporter.scope().with(matter.value()),
        () ->
            store.open(reporter.county(), matter).stream()
                .filter(each -> each.kind() == RespiteKind.WAITING && each.until() != null)
                .findFirst()
                .map(
                    each ->
                        new Waiting(
                            clocks.said(reporter.scope(), matter).getOrDefault(each.reason(), ""),
                            Objects.requireNonNull(each.until()))));
  }

  /// The matter an entry is about, when it is about a respite.
  public static Optional<UUID> matter(Entry entry) {
    return entry.noun().equals(RespiteChanged.NOUN)
        ? Optional.of(UUID.fromString(entry.detail().split(" ")[2]))
        : Optional.empty();
  }

  /// What the entry says, when it is about a respite and leaves somebody to be told.
  public static Optional<Told> told(Entry entry) {
    if (!entry.noun().equals(RespiteChanged.NOUN)) {
      return Optional.empty();
    }
    String[] detail = entry.detail().split(" ");
    var matter = new MatterId(UUID.fromString(detail[2]));
    int item = Integer.parseInt(detail[1]);
    return what(entry, RespiteKind.valueOf(detail[0]))
        .map(what -> new Told(matter, item, detail[0], what));
  }

  private static Optional<What> what(Entry entry, RespiteKind kind) {
    What said =
        switch (RespiteAction.valueOf(entry.action())) {
          // what was struck out is held by nobody any more
          case GRANT ->
              switch (kind) {
                case EXTENSION, SUSPENSION -> What.GRANTED;
                case WAITING -> What.WAITS;
                case VOIDING -> null;
              };
          case REFUSE -> What.REFUSED;
          case END -> entry.part().equals(RespitePart.REPORTER.name()) ? What.ANSWERED : null;
          case ASK -> What.ASKED;
          case WITHDRAW -> null;
        };
    return Optional.ofNullable(said);
  }

  /// The respite, for somebody who may read its matter; [NotFound] otherwise.
  Respite find(Actor actor, UUID id) {
    return transactions.read(
        actor.scope(),
        () -> {
          Respite respite = store.find(actor.county(), id).orElseThrow(NotFound::new);
          clocks.of(actor, respite.matter());
          return respite;
        });
  }

  /// 办理 — what is done with a respite whose item is locked.
  private interface Work {
    void with(Clocks.Standing at, Respite respite);
  }

  private void once(Actor actor, UUID id, UUID tx, byte[] digest, Work work) {
    Respite seen = find(actor, id);
    Actor inside = actor.in(actor.scope().with(seen.matter().value()));
    transactions.run(
        inside.scope(),
        () -> {
          var at = clocks.lock(actor, seen.matter(), seen.item());
          once.once(
              inside,
              tx,
              digest,
              () -> {
                // another one may have decided before the lock was ours
                work.with(at, store.find(actor.county(), id).orElseThrow(NotFound::new));
                return id.toString();
              });
        });
  }

  private void answered(
      Actor reporter, MatterId matter, List<Clocks.Standing> items, String words) {
    if (items.stream().noneMatch(Clocks.Standing::reporter)) {
      throw new NotFound();
    }
    var waiting =
        store.open(reporter.county(), matter).stream()
            .filter(each -> each.kind() == RespiteKind.WAITING)
            .toList();
    if (waiting.isEmpty()) {
      throw new RespiteRefused("noWaiting");
    }
    for (Respite each : waiting) {
      deciding.answered(reporter, clocks.lock(reporter, matter, each.item()), each, words);
    }
  }

  private static String said(String words) {
    if (words.isBlank()) {
      throw new Invalid("answer", "respite.error.answer");
    }
    if (words.length() > LONGEST) {
      throw new Invalid("answer", "web.tooLong");
    }
    return words.strip();
  }

  private static boolean granted(String decision) {
    return switch (decision) {
      case "GRANT" -> true;
      case "REFUSE" -> false;
      default -> throw new Invalid("decision", "respite.error.decision");
    };
  }
}
