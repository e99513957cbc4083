package org.linli.sample;

import java.time.LocalDate;
import org.linli.place.PlaceKind;

/// 样例标记 — some estates are or were under renovation, a few are shown to others: invented, and never
/// of an estate whose name is real.
final class Marks {

  private Marks() {}

  static void write(Bulk bulk, Layout layout) {
    bulk.into(
        "place_mark",
        "county, id, place_id, kind, since, until, note",
        rows -> {
          for (Spot estate : layout.of(PlaceKind.ESTATE)) {
            Dice dice = new Dice(estate.path(), "marks");
            if (!Layout.isReal(estate) && dice.chance(25)) {
              LocalDate since = LocalDate.of(dice.between(2022, 2026), dice.between(4, 6), 1);
              boolean lasts = since.getYear() == 2026;
              rows.add(
                  layout.county(),
                  dice.id(Layout.EDITION),
                  estate.id(),
                  "RENOVATION",
                  since,
                  lasts ? null : since.plusMonths(6),
                  "外墙保温、管网更新");
            } else if (!Layout.isReal(estate) && dice.chance(10)) {
              rows.add(
                  layout.county(),
                  dice.id(Layout.EDITION),
                  estate.id(),
                  "DEMONSTRATION",
                  LocalDate.of(dice.between(2023, 2025), 9, 1),
                  null,
                  "");
            }
          }
        });
  }
}
