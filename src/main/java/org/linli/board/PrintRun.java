package org.linli.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 印制 — one order to draw boards, split into files.
///
/// @param area the place all its boards lie in
/// @param address where the codes lead, with host
/// @param language of the words, as a language tag
record PrintRun(
    String county,
    UUID id,
    String area,
    UUID askedBy,
    Instant askedAt,
    String address,
    String language,
    @Nullable Instant cancelledAt) {

  /// 印制文件 — the boards of one community on one paper.
  ///
  /// @param area the community, or what the boards stand at where there is none
  /// @param readyAt when it was written; null = not yet
  /// @param missing characters the font does not have, in one text
  record File(
      String area,
      Paper paper,
      int boards,
      int attempts,
      @Nullable Instant readyAt,
      long bytes,
      String missing) {}

  /// 印张 — one board in a file.
  record Sheet(UUID board, String code, String placePath) {}

  /// 待印 — a file that was claimed for drawing, and the run it belongs to.
  record Claim(PrintRun run, File file) {}
}
