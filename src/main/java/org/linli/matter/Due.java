package org.linli.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 到期 — when a state is overdue and from when it is soon due; null where nobody owes anything.
record Due(@Nullable Instant at, @Nullable Instant soon) {

  static final Due NONE = new Due(null, null);
}
