package org.linli.whistle;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// 召集状态 — who owes the next move.
enum WhistleState {
  /// 已召集: whoever was called accepts or refuses.
  CALLED,
  /// 拒绝待裁定: the level above rules.
  REFUSED,
  /// 责成到场: ruled that he must come; there is no second refusal.
  INSISTED,
  /// 已接受: on the way.
  ACCEPTED,
  /// 已报到: he stands there.
  ARRIVED,
  /// 已办结: his part is done, and to be rated.
  DONE,
  /// 已评价.
  RATED,
  /// 裁定免到: ruled that it is not his.
  EXCUSED,
  /// 已撤回: by who called, or because the matter came to its end.
  WITHDRAWN;

  /// Those in which somebody has still to do something on the spot.
  static final Set<WhistleState> OPEN = EnumSet.range(CALLED, ARRIVED);

  /// True while the matter waits for it.
  boolean isOpen() {
    return OPEN.contains(this);
  }

  /// True when he came, and reads what he came for while the matter is open.
  boolean isDone() {
    return this == DONE || this == RATED;
  }

  /// The open ones as a list in SQL.
  static String open() {
    return OPEN.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ", "(", ")"));
  }
}
