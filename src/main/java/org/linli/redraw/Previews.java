package org.linli.redraw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.redraw.MovesAlong.Count;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 预览统计 — counts what a plan concerns: the places themselves, and what every module says.
@Component
class Previews {

  private final Places places;
  private final ObjectProvider<MovesAlong> along;

  Previews(Places places, ObjectProvider<MovesAlong> along) {
    this.places = places;
    this.along = along;
  }

  /// The numbers as they stand now; nothing is changed.
  Preview of(Actor actor, Plan plan) {
    Redrawing redrawing = plan.redrawing(actor);
    List<Count> counts = new ArrayList<>(places(plan));
    Redrawing.Spans renamed = Redrawing.Spans.of(Stream.of(plan.place().path()), Stream.of());
    along
        .orderedStream()
        .forEach(
            each -> {
              counts.addAll(each.counts(redrawing));
              if (plan.renames()) {
                counts.addAll(each.renamed(actor.county(), renamed));
              }
            });
    return new Preview(
        plan, counts.stream().filter(each -> each.number() > 0).toList(), tree(plan));
  }

  private List<Count> places(Plan plan) {
    List<Count> counts = new ArrayList<>();
    numbers(plan.moves().stream().map(Redrawing.Move::place).toList())
        .forEach((kind, number) -> counts.add(Count.of(name(kind), number)));
    List<Place> ending =
        plan.closings().stream()
            .filter(c -> c.into() == null)
            .map(Redrawing.Closing::place)
            .toList();
    numbers(ending).forEach((kind, number) -> counts.add(Count.of("closed" + name(kind), number)));
    int inEstate =
        ending.stream().mapToInt(e -> places.buildingsOf(e.county(), e.id()).size()).sum();
    counts.add(Count.hindering("estatebuilding", inEstate));
    long taken = plan.closings().stream().filter(c -> c.into() != null).count();
    counts.add(Count.of("closedgrid", (int) taken));
    counts.add(Count.of("newgrid", plan.opens().size()));
    return counts;
  }

  private Map<PlaceKind, Integer> numbers(List<Place> roots) {
    Map<PlaceKind, Integer> numbers = new EnumMap<>(PlaceKind.class);
    for (Place root : roots) {
      numbers.merge(root.kind(), 1, Integer::sum);
      places
          .counts(Scope.county(root.county()), root.path())
          .forEach((kind, number) -> numbers.merge(kind, number, Integer::sum));
    }
    return numbers;
  }

  private static String name(PlaceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  // who stood where, by which name: whatever changes it gives another digest
  private static String tree(Plan plan) {
    StringBuilder all = new StringBuilder();
    Stream.concat(
            Stream.concat(
                Stream.of(plan.place()), plan.moves().stream().map(Redrawing.Move::place)),
            plan.closings().stream().map(Redrawing.Closing::place))
        .forEach(
            place -> all.append(place.id()).append(place.path()).append(place.name()).append('\n'));
    plan.moves().forEach(move -> all.append(move.to()).append('\n'));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
  }
}
