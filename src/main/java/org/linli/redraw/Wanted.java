package org.linli.redraw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 重划要求 — what is to be redrawn at a place, as it was chosen.
///
/// @param to where it moves
/// @param parts the new grids of a split
/// @param from the grids that go up in this one
/// @param name the new name
/// @param reason why, at most 100 characters
record Wanted(
    RedrawKind kind,
    PlaceId place,
    @Nullable PlaceId to,
    List<Part> parts,
    List<PlaceId> from,
    String name,
    String reason) {

  /// 新网格 — one new grid: its name (blank = the system gives one) and what goes there.
  ///
  /// @param number which of the form's names it has
  record Part(int number, String name, List<PlaceId> places) {}
}
