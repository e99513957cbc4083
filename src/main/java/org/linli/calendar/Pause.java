package org.linli.calendar;

import java.time.Instant;
import org.linli.lifecycle.Limit;

/// 停表 — what pushes a due time later, by exactly the time granted.
public sealed interface Pause {

  /// The clock stood still; for one that still lasts, `until` is now.
  static Pause suspended(Instant from, Instant until) {
    return new Suspended(from, until);
  }

  /// More time was given.
  static Pause extended(Limit by) {
    return new Extended(by);
  }

  /// 挂账 — from when until when the clock stood still.
  record Suspended(Instant from, Instant until) implements Pause {}

  /// 延期 — how much time was added.
  record Extended(Limit by) implements Pause {}
}
