package org.linli.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.shared.Actor;

/// 方案 — what a redraw would do as the tree stands now.
///
/// @param place where it is redrawn
/// @param opens the grids that are opened for it
/// @param name the new name of the place; its own when that stays
/// @param reason why
record Plan(
    Place place,
    List<NewGrid> opens,
    List<Redrawing.Move> moves,
    List<Redrawing.Closing> closings,
    String name,
    String reason) {

  /// 新网格 — a grid that is not there yet, where it will stand.
  record NewGrid(String path, String name) {}

  boolean renames() {
    return !name.equals(place.name());
  }

  Redrawing redrawing(Actor by) {
    return new Redrawing(by, reason, moves, closings);
  }

  /// The places that take something in or give something away, with what stands above them.
  List<String> parents() {
    List<String> parents = new ArrayList<>(Paths.chain(place.path()));
    moves.forEach(move -> parents.addAll(Paths.ancestors(move.from())));
    moves.forEach(move -> parents.addAll(Paths.ancestors(move.to())));
    // the county's own row is what the turn is taken by, and nothing is opened below it here
    return parents.stream()
        .filter(path -> path.length() > Paths.STREET)
        .distinct()
        .sorted()
        .toList();
  }

  /// What is locked with all below it.
  List<String> roots() {
    List<String> all =
        Stream.concat(
                moves.stream().map(Redrawing.Move::from),
                closings.stream().map(Redrawing.Closing::path))
            .distinct()
            .toList();
    return all.stream()
        .filter(path -> all.stream().noneMatch(o -> !o.equals(path) && path.startsWith(o)))
        .toList();
  }
}
