package org.linli.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 构成视图 — turns counts into tables in the reader's words; columns nobody falls under are left out.
@Component
class CompositionViews {

  private final Compositions compositions;
  private final Places places;

  CompositionViews(Compositions compositions, Places places) {
    this.compositions = compositions;
    this.places = places;
  }

  CompositionPages.Show show(Actor actor, String path, Words words) {
    Compositions.Found found = compositions.of(actor, path);
    List<CompositionPages.Table> tables = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      tables.add(table(found, dimension, words));
    }
    return new CompositionPages.Show(
        places.fullName(actor.county(), path),
        path,
        found.exact(),
        found.total() < 0 ? null : found.total(),
        tables,
        places.chain(actor.county(), path).stream()
            .filter(place -> !place.path().equals(path))
            .map(place -> new CompositionPages.Link(place.path(), place.name()))
            .toList(),
        compositions.below(found.place()).stream()
            .map(place -> new CompositionPages.Link(place.path(), place.name()))
            .toList(),
        found.at());
  }

  private static CompositionPages.Table table(
      Compositions.Found found, Dimension dimension, Words words) {
    List<CompositionPages.Line> lines = new ArrayList<>();
    var cells = found.cells().getOrDefault(dimension, Map.of());
    for (Map.Entry<String, Integer> cell : cells.entrySet()) {
      int number = cell.getValue();
      if (number > 0) {
        lines.add(
            new CompositionPages.Line(
                cell.getKey(),
                dimension.name(cell.getKey(), words),
                number,
                share(number, found.total())));
      }
    }
    return new CompositionPages.Table(dimension.name(), lines, rest(found, dimension));
  }

  private static @Nullable Integer rest(Compositions.Found found, Dimension dimension) {
    int rest = found.rest(dimension);
    return dimension.isPartition() && rest > 0 ? rest : null;
  }

  private static String share(int number, int total) {
    return total <= 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * number / total);
  }
}
