package org.linli.remark;

import java.time.Instant;
import java.util.UUID;

/// 内部备注 — one remark of the staff.
///
/// @param words number of its words in `matter_text`
record Remark(UUID id, UUID matter, UUID account, int words, Instant at) {}
