package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AddressBook.Spot;
import org.linli.person.IntakeRun;
import org.linli.person.ResidentLine;
import org.linli.place.PlaceGrowth;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Verdict;

/// 居民核写 — residents of a list behind the doors of the area; of a list of households the heads, and
/// what is said of their doors.
final class ResidentTaking implements Taking {

  private static final String HEAD = "02";

  private final Actor actor;
  private final AddressBook book;
  private final PlaceGrowth growth;
  private final IntakeRun intake;
  private final @Nullable HouseTaking houses;
  private final boolean writes;

  /// @param houses for a list of households, else null
  ResidentTaking(
      Actor actor,
      AddressBook book,
      PlaceGrowth growth,
      IntakeRun intake,
      @Nullable HouseTaking houses,
      boolean writes) {
    this.actor = actor;
    this.book = book;
    this.growth = growth;
    this.intake = intake;
    this.houses = houses;
    this.writes = writes;
  }

  @Override
  public List<Verdict> take(List<Line> lines) {
    Verdict[] verdicts = new Verdict[lines.size()];
    Map<Integer, Spot> doors = new LinkedHashMap<>();
    for (int i = 0; i < verdicts.length; i++) {
      try {
        doors.put(i, book.door(lines.get(i).values()));
      } catch (Invalid wrong) {
        verdicts[i] = Verdict.refused(wrong);
      }
    }
    if (writes) {
      hold(doors, verdicts);
    }
    List<Integer> persons = new ArrayList<>();
    List<ResidentLine> wanted = new ArrayList<>();
    doors.forEach(
        (i, door) -> {
          Line line = lines.get(i);
          verdicts[i] = houses == null ? null : houses.take(line, door);
          boolean refused = verdicts[i] != null && verdicts[i].outcome() == Verdict.Outcome.REFUSED;
          if (!refused && (houses == null || !line.value("name").isEmpty())) {
            persons.add(i);
            wanted.add(resident(line, door));
          }
        });
    List<Verdict> taken = intake.take(wanted);
    for (int k = 0; k < taken.size(); k++) {
      int i = persons.get(k);
      verdicts[i] = verdicts[i] == null ? taken.get(k) : verdicts[i].and(taken.get(k));
    }
    if (houses != null) {
      houses.write(lines, doors, verdicts, writes);
    }
    return List.of(verdicts);
  }

  private ResidentLine resident(Line line, Spot door) {
    Map<String, String> values = new HashMap<>(line.values());
    Columns.ADDRESS.forEach(values::remove);
    if (houses != null) {
      values.put("relation", HEAD);
    }
    return new ResidentLine(line.number(), door.id.value(), door.path, values);
  }

  // a redraw waits for them; what was redrawn just before is refused
  private void hold(Map<Integer, Spot> doors, Verdict[] verdicts) {
    Set<String> paths = new HashSet<>();
    doors.values().forEach(door -> paths.add(door.path));
    Set<String> held = growth.holdAll(actor.county(), paths);
    doors
        .entrySet()
        .removeIf(
            each -> {
              boolean gone = !held.contains(each.getValue().path);
              if (gone) {
                verdicts[each.getKey()] =
                    Verdict.refused(new Invalid("door", "exchange.error.moved"));
              }
              return gone;
            });
  }
}
