package org.linli.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 导入表 — a list somebody brought, as its row stands.
///
/// @param lines how many lines it has
/// @param done how many of them were looked at in the step that runs
/// @param interrupted the step that ran came to no end: nothing of it was written
/// @param ending why the last step came to nothing; null when it did not, or one runs
record ImportList(
    UUID id,
    PlaceId place,
    String placePath,
    Subject subject,
    UUID uploader,
    Instant uploadedAt,
    byte[] digest,
    int lines,
    ImportState state,
    int done,
    Tally tally,
    boolean cancelling,
    boolean interrupted,
    @Nullable ImportEnding ending) {

  /// 合计 — how many lines came to what.
  record Tally(int fresh, int same, int changed, int refused) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    int good() {
      return fresh + same + changed;
    }

    /// Something is to be written.
    boolean writes() {
      return fresh + changed > 0;
    }
  }

  /// A step that is under way and alive.
  boolean running() {
    return state.runs() && !interrupted;
  }
}
