package org.linli.georeport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterState;

/// 公开的请求 — what everybody may know of a matter, as its public page shows it.
///
/// @param changed when it last came into a state
/// @param due when the next move is due
/// @param words what the desk released, or null
/// @param photo the first photo the desk released, or null
record PublicRequest(
    UUID id,
    String number,
    MatterState state,
    String category,
    String path,
    String address,
    Instant opened,
    @Nullable Instant changed,
    @Nullable Instant closed,
    @Nullable Instant due,
    @Nullable String words,
    @Nullable UUID photo) {

  /// For a closed one the moment it was closed.
  Instant updated() {
    Instant last = state.isOpen() || closed == null ? changed : closed;
    return last == null ? opened : last;
  }
}
