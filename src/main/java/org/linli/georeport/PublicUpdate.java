package org.linli.georeport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.web.Words;

/// 公开的进展 — one act on a matter that everybody may know.
///
/// @param released what the desk released, for the act that released it
record PublicUpdate(
    UUID matter,
    String number,
    int seq,
    Instant at,
    MatterAction action,
    MatterState state,
    @Nullable String released) {

  /// Stable and unique: the matter's number and that of the act in its chain.
  String id() {
    return id(number, seq);
  }

  static String id(String number, int seq) {
    return number + "." + seq;
  }

  /// What there is to say: the released words, else what was done.
  String words(Words words) {
    String said = released;
    return action == MatterAction.RELEASE && said != null ? said : words.t("matter.state." + state);
  }
}
