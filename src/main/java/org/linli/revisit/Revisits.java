package org.linli.revisit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Answering;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 回访之门 — records what the reporter answered, or that he was not reached; transactions live here.
@Component
public class Revisits {

  private final RevisitStore store;
  private final Planning planning;
  private final Asides asides;
  private final Answering answering;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Revisits(
      RevisitStore store,
      Planning planning,
      Asides asides,
      Answering answering,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.planning = planning;
    this.asides = asides;
    this.answering = answering;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Plans the revisit of a matter that was closed out before anybody listened; what has one keeps
  /// it.
  public void plan(String county, MatterId matter) {
    transactions.run(Scope.county(county), () -> planning.plan(county, matter, 0));
  }

  /// True when the reporter of the matter is to be asked now.
  public boolean isDue(String county, MatterId matter) {
    return transactions.read(
        Scope.county(county),
        () ->
            store
                .latest(county, matter)
                .filter(each -> each.state() == RevisitState.DUE)
                .filter(each -> !clock.instant().isBefore(each.from()))
                .isPresent());
  }

  /// Records what came of asking; the same `tx` again records nothing more.
  ///
  /// @throws Refusal for whoever had a hand in it or reported it himself, before its day, a second
  ///   time on a day without an answer, and where nothing is to be asked
  /// @throws Invalid when a field is wrong
  public void record(Actor actor, String number, RevisitForm form, UUID tx) {
    within(
        actor,
        number,
        (inside, seen) ->
            once.once(
                inside,
                tx,
                form.digest(number),
                () -> {
                  Revisit revisit = due(actor, seen);
                  answer(actor, revisit, form.answer(revisit.rated()));
                  return number;
                }));
  }

  /// The reporter's phone for one call of a revisit that is due; empty when this `tx` was answered
  /// already.
  Optional<RevisitPages.Call> call(Actor actor, String number, UUID tx) {
    var shown = new RevisitPages.Call[1];
    within(
        actor,
        number,
        (inside, seen) ->
            once.once(
                inside,
                tx,
                ClientTransactions.digest("revisit call", number),
                () -> {
                  due(actor, seen);
                  var call = answering.call(actor, seen.matter());
                  shown[0] = new RevisitPages.Call(call.name(), call.phone(), call.until());
                  return number;
                }));
    return Optional.ofNullable(shown[0]);
  }

  /// Why this reader cannot ask now: a key of the messages, empty when he can.
  String barred(Actor actor, Asides.Seen seen, Revisit revisit) {
    if (!seen.inside()) {
      return "own";
    }
    if (clock.instant().isBefore(revisit.from())) {
      return "early";
    }
    return answering.handled(actor, seen.matter()) ? "sameHands" : "";
  }

  private void answer(Actor actor, Revisit revisit, RevisitForm.Answer answer) {
    Instant now = clock.instant();
    RevisitResult result = answer.result();
    if (result == null) {
      missed(actor, revisit, now);
      return;
    }
    boolean again = result == RevisitResult.NOT;
    if (again && revisit.confirmed()) {
      throw new RevisitRefused("confirmed");
    }
    store.done(revisit, answer, actor.id(), now);
    Boolean solved = saidItself(revisit) ? null : Boolean.valueOf(result == RevisitResult.SOLVED);
    answering.revisited(actor, revisit.matter(), answer.stars(), solved, answer.words(), again);
    publish(actor, revisit, "ANSWER", RevisitState.DONE);
  }

  private void missed(Actor actor, Revisit revisit, Instant now) {
    Instant tried = revisit.triedAt();
    if (tried != null && Time.day(tried).equals(Time.day(now))) {
      throw new RevisitRefused("today");
    }
    RevisitState state =
        revisit.tries() + 1 >= Revisit.MOST_TRIES ? RevisitState.EXCUSED : RevisitState.DUE;
    store.missed(revisit, state, actor.id(), now);
    publish(actor, revisit, "MISS", state);
  }

  // whether it is solved: by confirming it, or beside the stars
  private boolean saidItself(Revisit revisit) {
    return revisit.confirmed()
        || revisit.rated()
            && answering
                .closed(revisit.county(), revisit.matter())
                .map(closed -> closed.solved() != null)
                .orElse(false);
  }

  private Revisit due(Actor actor, Asides.Seen seen) {
    Revisit revisit =
        store
            .latest(actor.county(), seen.matter())
            .filter(each -> each.state() == RevisitState.DUE)
            .orElseThrow(() -> new RevisitRefused("none"));
    String barred = barred(actor, seen, revisit);
    if (!barred.isEmpty()) {
      throw new RevisitRefused(barred);
    }
    return revisit;
  }

  // the matter's row is locked, so that two who ask at the same time ask one after the other
  private void within(Actor actor, String number, BiConsumer<Actor, Asides.Seen> work) {
    MatterId matter = asides.of(actor, number).matter();
    if (!actor.part().isDesk()) {
      throw new NotFound();
    }
    Actor inside = actor.in(actor.scope().with(matter.value()));
    transactions.run(inside.scope(), () -> work.accept(inside, asides.lock(actor, matter)));
  }

  private void publish(Actor actor, Revisit revisit, String action, RevisitState to) {
    events.publishEvent(new RevisitChanged(revisit, action, to, actor));
  }
}
