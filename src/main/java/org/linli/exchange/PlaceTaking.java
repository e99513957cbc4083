package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AddressBook.Spot;
import org.linli.place.Growth;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceGrowth;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.premises.DoorBook;
import org.linli.premises.DoorBook.Facts;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Verdict;

/// 门户核写 — grids, estates, buildings, stairwells and doors of a list: those that are not there are
/// opened with all that stands between.
final class PlaceTaking implements Taking {

  private static final int LONGEST_NAME = 40;

  private final Actor actor;
  private final Place area;
  private final AddressBook book;
  private final Openings openings;
  private final PlaceGrowth growth;
  private final DoorBook doors;
  private final Map<UUID, Facts> known;
  private final boolean writes;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<UUID, Facts> facts = new LinkedHashMap<>();
  private final Map<PlaceId, PlaceId> estates = new LinkedHashMap<>();

  PlaceTaking(
      Actor actor,
      Place area,
      AddressBook book,
      PlaceGrowth growth,
      DoorBook doors,
      boolean writes) {
    this.actor = actor;
    this.area = area;
    this.book = book;
    this.growth = growth;
    this.doors = doors;
    this.writes = writes;
    this.openings = new Openings(book, growth.everTaken(actor.county(), area.path()));
    this.known = doors.of(actor.scope(), area.path());
  }

  @Override
  public List<Verdict> take(List<Line> lines) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Line line : lines) {
      int before = openings.size();
      try {
        verdicts.add(taken(line));
      } catch (Invalid wrong) {
        openings.undo(before);
        verdicts.add(Verdict.refused(wrong));
      }
    }
    return verdicts;
  }

  @Override
  public void finish() {
    if (writes) {
      growth.lockAll(actor, openings.under());
      Map<String, Integer> more = new HashMap<>();
      List<Growth> fresh = openings.fresh(facts, more);
      growth.grow(actor, area, fresh, more);
      growth.belong(actor.county(), estates);
      doors.write(actor.county(), facts);
    }
  }

  private Verdict taken(Line line) {
    Facts said = DoorWords.facts(line);
    Map<String, String> values = AddressBook.parts(line.values());
    checkNames(values);
    int before = openings.size();
    String community = book.community(values);
    Spot grid = grid(community, values);
    Spot estate = estate(community, values);
    Spot spot = grid;
    if (!values.getOrDefault("building", "").isEmpty()) {
      spot = building(community, grid, estate, values);
    }
    if (spot == null) {
      throw new Invalid("building", "exchange.error.buildingMissing");
    }
    Spot building = spot;
    spot = below(spot, PlaceKind.STAIRWELL, values.getOrDefault("stairwell", ""));
    spot = below(spot, PlaceKind.HOUSEHOLD, values.getOrDefault("door", ""));
    once(spot, line.number());
    boolean moved = belongs(building, estate);
    boolean described = spot.kind == PlaceKind.HOUSEHOLD && describes(spot, said);
    if (openings.size() > before) {
      return Verdict.FRESH;
    }
    return moved || described ? Verdict.CHANGED : Verdict.SAME;
  }

  private static void checkNames(Map<String, String> values) {
    for (String field : List.of("grid", "estate", "building", "stairwell", "door")) {
      String name = values.getOrDefault(field, "");
      if (name.length() > LONGEST_NAME || name.contains("<") || name.contains(">")) {
        throw new Invalid(field, "exchange.error.placeName");
      }
    }
  }

  private @Nullable Spot grid(String community, Map<String, String> values) {
    String name = values.getOrDefault("grid", "");
    return book.grid(community, values)
        .orElseGet(
            () -> name.isEmpty() ? null : openings.open(community, PlaceKind.GRID, name, null));
  }

  private @Nullable Spot estate(String community, Map<String, String> values) {
    String name = values.getOrDefault("estate", "");
    return book.estate(community, values)
        .orElseGet(
            () -> name.isEmpty() ? null : openings.open(community, PlaceKind.ESTATE, name, null));
  }

  private Spot building(
      String community, @Nullable Spot grid, @Nullable Spot estate, Map<String, String> values) {
    List<Spot> there = book.buildings(community, values);
    if (!there.isEmpty()) {
      return AddressBook.one(there, "building", "exchange.error.several");
    }
    if (grid == null && area.path().length() > Paths.COMMUNITY) {
      throw new Invalid("grid", "exchange.error.gridMissing");
    }
    return openings.open(
        grid == null ? community : grid.path,
        PlaceKind.BUILDING,
        values.getOrDefault("building", ""),
        estate == null ? null : estate.id);
  }

  private Spot below(Spot above, PlaceKind kind, String name) {
    if (name.isEmpty()) {
      return above;
    }
    List<Spot> there =
        kind == PlaceKind.HOUSEHOLD && above.kind == PlaceKind.BUILDING
            ? book.behind(above, name)
            : book.named(above.path, kind, name);
    return there.isEmpty()
        ? openings.open(above.path, kind, name, null)
        : AddressBook.one(there, Openings.field(kind), "exchange.error.several");
  }

  private void once(Spot spot, int line) {
    Integer before = seen.putIfAbsent(spot.path, line);
    if (before != null && spot.kind == PlaceKind.HOUSEHOLD) {
      throw new Invalid(
          Map.of("door", "exchange.error.twice"),
          Map.of("door", List.of(new Phrase("exchange.hint.line", before))));
    }
  }

  private boolean belongs(Spot building, @Nullable Spot estate) {
    if (estate == null || building.kind != PlaceKind.BUILDING || building.estate != null) {
      return false;
    }
    building.estate = estate.id;
    estates.put(building.id, estate.id);
    return true;
  }

  private boolean describes(Spot door, Facts said) {
    UUID id = door.id.value();
    Facts before = known.getOrDefault(id, Facts.NOTHING);
    Facts after = before.with(said);
    if (after.equals(before) && !door.fresh) {
      return false;
    }
    facts.put(id, after);
    return true;
  }
}
