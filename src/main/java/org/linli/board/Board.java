package org.linli.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 公示板 — one board at one place: its code, its paper, what was printed on it and what became of it.
///
/// @param placeId the place it hangs at, mostly a stairway
/// @param placePath where that place lies today
/// @param paper the paper it is printed on
/// @param shown digest of what its content is today; null = being counted
/// @param printed digest of the content printed last
/// @param mountedAt when the print was last put on the wall
/// @param damagedAt since when it is damaged; null = it is not
public record Board(
    UUID id,
    String county,
    String code,
    UUID placeId,
    String placePath,
    LocalDate putUp,
    Paper paper,
    @Nullable String shown,
    @Nullable Instant printedAt,
    @Nullable UUID printedBy,
    @Nullable String printed,
    @Nullable Instant mountedAt,
    @Nullable Instant damagedAt,
    @Nullable LocalDate takenDown) {

  /// True when it says something else today than what was printed.
  public boolean outOfDate() {
    return printedAt != null && shown != null && !shown.equals(printed);
  }

  /// True when the latest print is not on the wall yet.
  boolean toMount() {
    return printedAt != null && (mountedAt == null || mountedAt.isBefore(printedAt));
  }

  /// What a list says about it, the most urgent first; never empty.
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    if (takenDown != null) {
      return List.of("TAKEN_DOWN");
    }
    if (printedAt == null) {
      marks.add("UNPRINTED");
    }
    if (outOfDate()) {
      marks.add("OUT_OF_DATE");
    }
    if (damagedAt != null) {
      marks.add("DAMAGED");
    }
    if (toMount()) {
      marks.add("TO_MOUNT");
    }
    return marks.isEmpty() ? List.of("MOUNTED") : List.copyOf(marks);
  }
}
