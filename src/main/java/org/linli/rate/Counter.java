package org.linli.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 计数项 — the only things of which a rate may be made: the counters of GB/T 30428.4, each counting
/// items of matters, none of them a person's log-ins, points, online time, photos or tracks
/// (国办函〔2026〕12号 forbids to assess by those).
enum Counter {
  /// 受理.
  ACCEPTED("ACCEPT"),
  /// 按时受理.
  ACCEPTED_IN_TIME("ACCEPT"),
  /// 不予受理.
  REJECTED("REJECT"),
  /// 派遣.
  DISPATCHED("DISPATCH"),
  /// 按时派遣.
  DISPATCHED_IN_TIME("DISPATCH"),
  /// 错误派遣: sent back and then given to somebody else.
  MISDIRECTED("DISPATCH"),
  /// 签收.
  TAKEN("TAKE"),
  /// 按时签收.
  TAKEN_IN_TIME("TAKE"),
  /// 逾时未签收: nobody took it, and it went up by itself.
  MISSED("PASS_UP"),
  /// 退回.
  RETURNED("SEND_BACK"),
  /// 推诿: sent back and then given to the same hands again.
  SHIRKED("DISPATCH"),
  /// 上交.
  PASSED_UP("PASS_UP"),
  /// 处置.
  HANDLED("FEED_BACK"),
  /// 按期处置.
  HANDLED_IN_TIME("FEED_BACK"),
  /// 核查.
  CHECKED(null),
  /// 按时核查.
  CHECKED_IN_TIME(null),
  /// 返工.
  REDONE("REDO"),
  /// 结案.
  CLOSED("CLOSE_OUT"),
  /// 按期结案: no due time of the item was missed.
  CLOSED_IN_TIME("CLOSE_OUT"),
  /// 重开.
  REOPENED("REOPEN"),
  /// 延期.
  EXTENDED(null),
  /// 挂账.
  SUSPENDED(null),
  /// 已答是否解决.
  ASKED(null),
  /// 解决.
  SOLVED(null),
  /// 已评价.
  RATED(null),
  /// 满意.
  SATISFIED(null);

  // the act that ends the stage which is counted: lists look it up
  private final @Nullable String action;

  Counter(@Nullable String action) {
    this.action = action;
  }

  @Nullable String action() {
    return action;
  }

  /// How many there are among the counts.
  long of(Map<String, Long> counts) {
    return counts.getOrDefault(name(), 0L);
  }

  /// Several counters as they stand in an address.
  static String joined(List<Counter> counters) {
    return counters.stream().map(Counter::name).collect(Collectors.joining(","));
  }

  static Optional<Counter> named(String name) {
    return Arrays.stream(values()).filter(counter -> counter.name().equals(name)).findFirst();
  }
}
