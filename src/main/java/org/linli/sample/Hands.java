package org.linli.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;

/// 样例经手 — who stands on a rung: a post or an organisation, and whoever acts for it.
record Hands(Rung rung, @Nullable UUID post, @Nullable UUID organisation, UUID actor) {

  boolean isChief() {
    return post != null;
  }

  boolean isDesk() {
    return rung.compareTo(Rung.COMMUNITY_DESK) >= 0;
  }
}
