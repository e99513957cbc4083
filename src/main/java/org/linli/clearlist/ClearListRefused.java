package org.linli.clearlist;

import org.linli.shared.Refusal;

/// 明文名单拒绝 — a list that cannot be given out as it stands now.
final class ClearListRefused extends Refusal {

  private ClearListRefused(String key, Object... arguments) {
    super(key, arguments);
  }

  /// It has grown since it was asked for.
  static ClearListRefused tooLong() {
    return new ClearListRefused("clearlist.refused.tooLong", ClearList.MOST_LINES);
  }
}
