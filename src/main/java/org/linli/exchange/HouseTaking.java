package org.linli.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.exchange.AddressBook.Spot;
import org.linli.exchange.Taking.Line;
import org.linli.household.Lettings;
import org.linli.household.Lettings.Letting;
import org.linli.place.Place;
import org.linli.premises.DoorBook;
import org.linli.premises.DoorBook.Facts;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Verdict;

/// 户核写 — what a list of households says of the doors themselves.
final class HouseTaking {

  private final Actor actor;
  private final DoorBook doors;
  private final Lettings lettings;
  private final Map<UUID, Facts> known;
  private final Map<UUID, Integer> seen = new HashMap<>();
  private final Map<UUID, Facts> facts = new LinkedHashMap<>();
  private final Map<UUID, Boolean> let = new HashMap<>();

  HouseTaking(Actor actor, Place area, DoorBook doors, Lettings lettings) {
    this.actor = actor;
    this.doors = doors;
    this.lettings = lettings;
    this.known = doors.of(actor.scope(), area.path());
  }

  /// What becomes of the door itself: the same, or changed, or refused.
  Verdict take(Line line, Spot door) {
    UUID id = door.id.value();
    try {
      Facts said = DoorWords.facts(line);
      Boolean rented = DoorWords.let(line);
      Integer before = seen.putIfAbsent(id, line.number());
      if (before != null) {
        throw new Invalid(
            Map.of("door", "exchange.error.twice"),
            Map.of("door", List.of(new Phrase("exchange.hint.line", before))));
      }
      Facts was = known.getOrDefault(id, Facts.NOTHING);
      boolean changed = !was.with(said).equals(was);
      if (changed) {
        facts.put(id, was.with(said));
      }
      if (rented != null) {
        let.put(id, rented);
      }
      return changed ? Verdict.CHANGED : Verdict.SAME;
    } catch (Invalid wrong) {
      return Verdict.refused(wrong);
    }
  }

  /// Compares who is let with what is on file, and writes what the lines that are not refused say.
  void write(List<Line> lines, Map<Integer, Spot> spots, Verdict[] verdicts, boolean writes) {
    Map<UUID, Boolean> before = lettings.of(actor.scope(), let.keySet());
    Map<UUID, Letting> changed = new LinkedHashMap<>();
    spots.forEach(
        (i, door) -> {
          UUID id = door.id.value();
          boolean refused = verdicts[i].outcome() == Verdict.Outcome.REFUSED;
          Boolean rented = let.get(id);
          if (refused) {
            // another line may say the same door better, but this one counted first
            if (seen.getOrDefault(id, 0) == lines.get(i).number()) {
              facts.remove(id);
            }
          } else if (rented != null && !rented.equals(before.getOrDefault(id, false))) {
            changed.put(id, new Letting(door.path, rented));
            verdicts[i] = verdicts[i].and(Verdict.CHANGED);
          }
        });
    if (writes) {
      doors.write(actor.county(), facts);
      lettings.write(actor.scope(), changed);
    }
    facts.clear();
    let.clear();
  }
}
