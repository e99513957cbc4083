package org.linli.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Brought;
import org.linli.matter.Clocks;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 办公会之门 — the door: write a meeting down, and each of its decisions as an item or a note of a
/// matter.
@Component
public class Meetings {

  /// The kind of words decided at meetings.
  static final String SAID = "MEETING";

  private final MeetingStore store;
  private final Attendees attendees;
  private final Linked linked;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Meetings(
      MeetingStore store,
      Attendees attendees,
      Linked linked,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.attendees = attendees;
    this.linked = linked;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 会上事项 — the matters a meeting speaks of, for whoever may read them.
  @Component
  static class Linked {
    private final Matters matters;
    private final Clocks clocks;

    Linked(Matters matters, Clocks clocks) {
      this.matters = matters;
      this.clocks = clocks;
    }

    /// The matter of a number, of which the actor's desk is one; [NotFound] otherwise.
    Clocks.Standing of(Actor actor, String number) {
      MatterId id = clocks.id(actor.county(), number);
      Clocks.Standing at = clocks.of(actor, id).getFirst();
      if (!actor.part().isDesk() || !actor.scope().covers(at.placePath())) {
        throw new NotFound();
      }
      return at;
    }

    /// The number of the item a decision became.
    int item(Actor actor, Clocks.Standing at, String category, String words) {
      matters.move(
          actor,
          at.number(),
          0,
          MatterAction.ADD_ITEM,
          new Brought(words, null, null, category, null, null, List.of()),
          Id.fresh(),
          -1);
      return clocks.of(actor, at.matter()).size();
    }

    int say(Actor actor, Clocks.Standing at, String words) {
      clocks.lock(actor, at.matter(), 1);
      return clocks.say(actor.county(), at, SAID, words);
    }
  }

  /// Writes a meeting down; the same `tx` again answers the same.
  ///
  /// @throws Invalid when a field is wrong, or a matter is none of the desk's
  public UUID hold(Actor actor, MeetingForm form, UUID tx) {
    var outcome = once.once(actor, tx, form.digest(), () -> held(actor, form).toString());
    return UUID.fromString(outcome.reference());
  }

  /// Writes a decision down: an item of the category, or a note.
  ///
  /// @throws Invalid when a field is wrong, or the matter is none of the meeting's
  public void decide(Actor actor, UUID id, DecisionForm form, UUID tx) {
    Meeting seen = find(actor, id);
    var scope = actor.scope();
    for (MatterId matter : seen.matters()) {
      scope = scope.with(matter.value());
    }
    Actor inside = actor.in(scope);
    transactions.run(
        scope,
        () ->
            once.once(
                inside,
                tx,
                form.digest(id),
                () -> {
                  Meeting now = store.find(actor.scope(), id, true).orElseThrow(NotFound::new);
                  decided(actor, now, form);
                  return id.toString();
                }));
  }

  /// The meeting, for a desk in whose area it was held.
  Meeting find(Actor actor, UUID id) {
    if (!actor.part().isDesk()) {
      throw new NotFound();
    }
    return transactions.read(
        actor.scope(), () -> store.find(actor.scope(), id, false).orElseThrow(NotFound::new));
  }

  private UUID held(Actor actor, MeetingForm form) {
    var now = clock.instant();
    var wanted = form.wanted(Time.day(now));
    List<Clocks.Standing> about = new ArrayList<>();
    for (String number : wanted.numbers()) {
      try {
        about.add(linked.of(actor, number));
      } catch (NotFound elsewhere) {
        throw new Invalid("matters", "supervision.error.matters");
      }
    }
    if (!attendees.areThere(actor.county(), wanted.organisations())) {
      throw new Invalid("organisations", "supervision.error.organisations");
    }
    Meeting meeting =
        new Meeting(
            actor.county(),
            Id.fresh(),
            about.getFirst().placePath(),
            wanted.day(),
            actor.id(),
            now,
            about.stream().map(Clocks.Standing::matter).toList(),
            List.copyOf(wanted.organisations()),
            List.of());
    store.insert(meeting);
    String detail = meeting.matters().size() + " " + meeting.attendees().size();
    events.publishEvent(new MeetingHeld(meeting, "HOLD", detail, actor));
    return meeting.id();
  }

  private void decided(Actor actor, Meeting meeting, DecisionForm form) {
    form.check();
    Clocks.Standing at = about(actor, meeting, DecisionForm.text(form.matter()));
    String words = DecisionForm.text(form.note());
    String category = DecisionForm.text(form.category());
    int item = category.isEmpty() ? 0 : linked.item(actor, at, category, words);
    store.add(meeting, at.matter(), item, linked.say(actor, at, words));
    events.publishEvent(new MeetingHeld(meeting, "DECIDE", String.valueOf(item), actor));
  }

  private Clocks.Standing about(Actor actor, Meeting meeting, String number) {
    try {
      Clocks.Standing at = linked.of(actor, number);
      if (meeting.matters().contains(at.matter())) {
        return at;
      }
    } catch (NotFound elsewhere) {
      // said below
    }
    throw new Invalid("matter", "supervision.error.matter");
  }
}
