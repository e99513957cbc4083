package org.linli.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;

/// 样例一步 — one act as its journal row says.
///
/// @param item 0 = the matter as a whole
/// @param words number of the words that came along, 0 = none
record Deed(
    int item,
    MatterAction action,
    @Nullable MatterState from,
    MatterState to,
    Rung rung,
    UUID actor,
    String part,
    Instant at,
    int words) {

  /// 一段话 — one row of `matter_text`.
  record Said(int seq, int item, MatterAction action, String text, Instant at) {}
}
