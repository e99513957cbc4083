package org.linli.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.place.PlaceKind;

/// 样例公示板 — one board at every stairwell and grid, and as many at the gates of estates as make the
/// sum right: boards and chiefs are not one to one.
final class Notices {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// 样例板 — one row of `board`.
  record Board(UUID id, String code, Spot place, LocalDate putUp) {}

  private Notices() {}

  static List<Board> of(Layout layout) {
    Dice dice = new Dice(layout.county(), "boards");
    List<Spot> places = new ArrayList<>(layout.of(PlaceKind.STAIRWELL));
    places.addAll(layout.of(PlaceKind.GRID));
    List<Spot> estates = layout.of(PlaceKind.ESTATE);
    for (int i = 0; places.size() < layout.district().boards(); i++) {
      places.add(estates.get(i % estates.size()));
    }
    return places.stream().map(place -> board(dice, layout.county(), place)).toList();
  }

  private static Board board(Dice dice, String county, Spot place) {
    LocalDate putUp = LocalDate.of(2024, 5, 1).plusDays(dice.below(150));
    StringBuilder code = new StringBuilder(county).append('-');
    for (int i = 0; i < 10; i++) {
      code.append(LETTERS.charAt(dice.below(LETTERS.length())));
    }
    return new Board(dice.id(Population.at(putUp)), code.toString(), place, putUp);
  }
}
