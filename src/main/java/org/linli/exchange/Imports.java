package org.linli.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.exchange.ImportList.Tally;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 导入之门 — lists on their way into the registers; a list is there for who sent it only. Every method
/// runs in a transaction of the scope in which its sender reads it.
@Component
class Imports {

  private final ImportStore store;
  private final PartStore parts;
  private final LayoutStore layouts;
  private final Places places;
  private final Clock clock;

  Imports(ImportStore store, PartStore parts, LayoutStore layouts, Places places, Clock clock) {
    this.store = store;
    this.parts = parts;
    this.layouts = layouts;
    this.places = places;
    this.clock = clock;
  }

  /// A place lists are brought for: from the county to a grid; others, and what lies outside, are
  /// not found.
  Place area(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    boolean fits = place.path().length() <= Paths.GRID && place.kind() != PlaceKind.SITE;
    if (!fits || place.kind() == PlaceKind.ESTATE || place.retired() || !actor.part().isDesk()) {
      throw new NotFound();
    }
    return place;
  }

  /// A place and those right below it that lists can be brought for.
  List<Place> areas(Place top) {
    List<Place> areas = new ArrayList<>(List.of(top));
    if (top.path().length() < Paths.GRID) {
      places.children(top.county(), top.path()).stream()
          .filter(child -> child.path().length() == Paths.below(top.path()))
          .forEach(areas::add);
    }
    return areas;
  }

  ImportList find(Actor actor, UUID id) {
    return store.find(actor.county(), actor.id(), id).orElseThrow(NotFound::new);
  }

  /// Keeps a file aside, sealed, and guesses what its columns are about.
  UUID upload(Actor actor, Place area, Subject subject, ListFile file) {
    UUID id = Id.fresh();
    List<RawLine> lines = new ArrayList<>();
    Headings headings = file.read(subject, lines::add);
    store.insert(
        actor.county(),
        new ImportList(
            id,
            area.id(),
            area.path(),
            subject,
            actor.id(),
            clock.instant(),
            file.digest(),
            lines.size(),
            ImportState.UPLOADED,
            0,
            Tally.NONE,
            false,
            false,
            null));
    for (int part = 0; part * PartStore.SIZE < lines.size(); part++) {
      int first = part * PartStore.SIZE;
      int last = Math.min(lines.size(), first + PartStore.SIZE);
      parts.lines(actor.county(), id, part, actor.id(), List.copyOf(lines.subList(first, last)));
    }
    List<String> fields =
        layouts.find(actor.county(), subject, headings.signature()).orElse(headings.fields());
    parts.headings(actor.county(), id, actor.id(), headings.with(fields));
    return id;
  }

  /// Says what the columns are about, and goes on to looking at the lines.
  void match(Actor actor, ImportList list, List<String> columns) {
    Headings headings = headings(actor, list).with(checked(list.subject(), columns));
    if (!store.go(
        actor.county(),
        list.id(),
        ImportState.CHECKING,
        ImportState.UPLOADED,
        ImportState.CHECKED)) {
      throw ImportRefused.notNow();
    }
    parts.headings(actor.county(), list.id(), actor.id(), headings);
  }

  /// Goes on to writing; the whole list only when no line of it was refused.
  void take(Actor actor, ImportList list, boolean onlyGood) {
    headings(actor, list);
    if (!onlyGood && list.tally().refused() > 0) {
      throw new Invalid("choice", "exchange.error.notAll");
    }
    if (!store.go(actor.county(), list.id(), ImportState.TAKING, ImportState.CHECKED)) {
      throw ImportRefused.notNow();
    }
  }

  /// Stops the step that runs; else puts the list away with all its content.
  void cancel(Actor actor, ImportList list) {
    if (list.running()) {
      store.cancel(actor.county(), list.id());
    } else if (list.state() != ImportState.TAKEN) {
      parts.delete(actor.county(), list.id());
      store.end(
          actor.county(), list.id(), ImportState.DISCARDED, list.tally(), null, clock.instant());
    } else {
      throw ImportRefused.notNow();
    }
  }

  /// What the columns are about; gone with the content after a day.
  Headings headings(Actor actor, ImportList list) {
    if (!parts.holds(actor.county(), list.id())) {
      throw ImportRefused.swept();
    }
    return parts.headings(actor.county(), list.id());
  }

  private static List<String> checked(Subject subject, List<String> columns) {
    Set<String> given = new HashSet<>();
    List<String> known = Columns.of(subject);
    for (String field : columns) {
      if (!field.isEmpty() && !known.contains(field)) {
        throw new Invalid("columns", "exchange.error.column");
      }
      if (!field.isEmpty() && !given.add(field)) {
        throw new Invalid("columns", "exchange.error.columnTwice");
      }
    }
    if (!Columns.isEnough(subject, given)) {
      throw new Invalid("columns", "exchange.error.columns." + subject);
    }
    return columns;
  }
}
