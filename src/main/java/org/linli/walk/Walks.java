package org.linli.walk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.intake.QuickEntries;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.round.Rounds;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 敲门之门 — the door: a walk is entered whole, with the matters it found; transactions live here.
@Component
public class Walks {

  /// Doors of one walk.
  static final int MOST = 120;

  private final Places places;
  private final QuickEntries entries;
  private final WalkStore store;
  private final Rounds rounds;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Walks(
      Places places,
      QuickEntries entries,
      WalkStore store,
      Rounds rounds,
      ClientTransactions once,
      ApplicationEventPublisher events,
      Clock clock) {
    this.places = places;
    this.entries = entries;
    this.store = store;
    this.rounds = rounds;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  /// A place somebody walks through; [NotFound] outside of the actor's area.
  Place place(Actor actor, String path) {
    if (!path.startsWith(actor.county()) || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    return places.whereabouts(actor.county(), path).orElseThrow(NotFound::new);
  }

  /// The doors below a place, one more than a walk may have when there are too many.
  List<Place> doors(Actor actor, Place place) {
    return places.subtree(actor.scope(), place.path(), PlaceKind.HOUSEHOLD, "", MOST + 1).stream()
        .filter(door -> !door.retired())
        .toList();
  }

  /// Takes a walk in with the matters it found, or nothing of it; the same `tx` again answers the
  /// same.
  ///
  /// @return the id of the walk
  /// @throws Invalid names the rows that are wrong, such as `doors[3].text`; a problem without a
  ///   category is asked for one
  public UUID take(Actor actor, WalkForm form, UUID tx) {
    Place place = place(actor, WalkForm.text(form.place()));
    Map<Integer, Knock> knocks = knocks(actor, place, form);
    List<QuickEntries.Line> lines = lines(form, knocks);
    entries.check(actor, Report.Channel.DOOR_KNOCK, lines);
    var outcome =
        once.once(
            actor,
            tx,
            ClientTransactions.digest("walk", place.path(), form.given().toString()),
            () -> write(actor, place, knocks, lines, tx).toString());
    return UUID.fromString(outcome.reference());
  }

  private UUID write(
      Actor actor,
      Place place,
      Map<Integer, Knock> knocks,
      List<QuickEntries.Line> lines,
      UUID tx) {
    List<Reported> reported = entries.take(actor, Report.Channel.DOOR_KNOCK, lines, tx);
    List<Knock> done = new ArrayList<>();
    int found = 0;
    for (Knock knock : knocks.values()) {
      boolean problem = knock.outcome() == WalkOutcome.PROBLEM;
      UUID matter = problem ? reported.get(found++).id().value() : null;
      done.add(new Knock(knock.door(), knock.path(), knock.outcome(), matter));
    }
    int heard = (int) done.stream().filter(knock -> knock.outcome().isHeard()).count();
    int thanks = (int) done.stream().filter(k -> k.outcome() == WalkOutcome.THANKS).count();
    var walk =
        new Walk(
            Id.fresh(),
            place.id().value(),
            place.path(),
            actor.id(),
            clock.instant(),
            done.size(),
            heard,
            thanks,
            found);
    store.insert(actor.county(), walk, done);
    // who was met need not be visited a second time for a list
    done.stream()
        .filter(knock -> knock.outcome().isHeard())
        .forEach(knock -> rounds.looked(actor, knock.door(), Time.day(walk.at()), walk.id()));
    events.publishEvent(new WalkChanged(walk, actor));
    return walk.id();
  }

  // by the number of the row; a door that was not knocked at is left out
  private Map<Integer, Knock> knocks(Actor actor, Place place, WalkForm form) {
    Map<String, Place> doors = new LinkedHashMap<>();
    doors(actor, place).forEach(door -> doors.put(door.path(), door));
    Map<Integer, Knock> knocks = new LinkedHashMap<>();
    Map<String, String> wrong = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < form.given().size(); i++) {
      WalkForm.Row row = form.given().get(i);
      String typed = WalkForm.text(row.outcome());
      // words at a door are a problem, whatever was or was not tapped
      String said = typed.isEmpty() && !WalkForm.text(row.text()).isEmpty() ? "PROBLEM" : typed;
      if (said.isEmpty()) {
        continue;
      }
      WalkOutcome outcome = outcome(said);
      Place door = doors.get(WalkForm.text(row.door()));
      if (door == null || outcome == null || !seen.add(door.path())) {
        wrong.put("doors[" + i + "].outcome", "walk.error.door");
      } else {
        knocks.put(i, new Knock(door.id().value(), door.path(), outcome, null));
      }
    }
    if (wrong.isEmpty() && knocks.isEmpty()) {
      wrong.put("doors", "walk.error.none");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return knocks;
  }

  private static List<QuickEntries.Line> lines(WalkForm form, Map<Integer, Knock> knocks) {
    List<QuickEntries.Line> lines = new ArrayList<>();
    knocks.forEach(
        (i, knock) -> {
          WalkForm.Row row = form.given().get(i);
          if (knock.outcome() == WalkOutcome.PROBLEM) {
            lines.add(
                new QuickEntries.Line(
                    "doors[" + i + "]",
                    knock.path(),
                    WalkForm.text(row.category()),
                    WalkForm.text(row.text())));
          }
        });
    return lines;
  }

  private static @Nullable WalkOutcome outcome(String typed) {
    for (WalkOutcome outcome : WalkOutcome.values()) {
      if (outcome.name().equals(typed)) {
        return outcome;
      }
    }
    return null;
  }
}
