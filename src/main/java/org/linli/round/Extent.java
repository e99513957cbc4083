package org.linli.round;

import java.util.Collection;
import java.util.UUID;

/// 推算范围 — for what rounds are derived: everything below a path, or some subjects.
sealed interface Extent {

  /// 一片 — everything at and below a path.
  record Area(String path) implements Extent {}

  /// 若干 — some subjects, wherever they lie.
  record Some(Collection<UUID> subjects) implements Extent {

    UUID[] ids() {
      return subjects.toArray(UUID[]::new);
    }
  }
}
