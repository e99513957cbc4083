package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.place.PlaceKind;

/// 样例沿革 — in each community with several grids the last one was once split from the first:
/// invented, as all grids here are.
final class Pasts {

  private static final Instant SPLIT = Population.at(LocalDate.of(2024, 9, 2)).plusSeconds(36_000);
  private static final UUID NOBODY = new UUID(0, 0);

  private final Layout layout;
  private final List<Split> splits = new ArrayList<>();

  Pasts(Layout layout) {
    this.layout = layout;
    for (Spot community : layout.of(PlaceKind.COMMUNITY)) {
      List<Spot> grids = layout.below(community, PlaceKind.GRID);
      if (grids.size() > 1) {
        Dice dice = new Dice(community.path(), "split");
        splits.add(new Split(dice.id(SPLIT), community, grids.getFirst(), grids.getLast()));
      }
    }
  }

  /// 一次拆分.
  private record Split(UUID id, Spot community, Spot from, Spot to) {}

  void write(Bulk bulk) {
    bulk.into(
        "redraw",
        "county, id, place_id, kind, reason, account_id, at",
        rows ->
            splits.forEach(
                s ->
                    rows.add(
                        layout.county(), s.id(), s.from().id(), "SPLIT", "网格优化调整", NOBODY, SPLIT)));
    bulk.into(
        "redraw_count",
        "county, redraw_id, position, what, number",
        rows -> splits.forEach(s -> counts(rows, s)));
    bulk.into(
        "place_history",
        "county, place_id, until, place_path, name, above, redraw_id",
        rows -> splits.forEach(s -> buildings(rows, s)));
  }

  private void counts(Rows rows, Split split) {
    int position = 0;
    for (PlaceKind kind : List.of(PlaceKind.BUILDING, PlaceKind.STAIRWELL, PlaceKind.HOUSEHOLD)) {
      int number = layout.below(split.to(), kind).size();
      rows.add(
          layout.county(), split.id(), position++, kind.name().toLowerCase(Locale.ROOT), number);
    }
    rows.add(layout.county(), split.id(), position, "newgrid", 1);
  }

  // numbers of buildings run through the community: no other one ever had the code
  private void buildings(Rows rows, Split split) {
    String above = split.community().name() + " " + split.from().name();
    for (Spot building : layout.below(split.to(), PlaceKind.BUILDING)) {
      String path = split.from().path() + building.path().substring(split.to().path().length());
      rows.add(layout.county(), building.id(), SPLIT, path, building.name(), above, split.id());
    }
  }
}
