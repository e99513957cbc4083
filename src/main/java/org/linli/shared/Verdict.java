package org.linli.shared;

import org.jspecify.annotations.Nullable;

/// 行判定 — what one line of a file comes to when it is held against what is on file.
///
/// @param why what is wrong with which field, with [Outcome#REFUSED] only
public record Verdict(Outcome outcome, @Nullable Invalid why) {

  /// 判定结果 — what becomes of the line.
  public enum Outcome {
    /// 新增.
    FRESH,
    /// 无变化: all of it is on file.
    SAME,
    /// 更新.
    CHANGED,
    /// 退回.
    REFUSED
  }

  /// Nothing of it was on file.
  public static final Verdict FRESH = new Verdict(Outcome.FRESH, null);

  /// All of it is on file.
  public static final Verdict SAME = new Verdict(Outcome.SAME, null);

  /// Some of it is on file otherwise.
  public static final Verdict CHANGED = new Verdict(Outcome.CHANGED, null);

  /// It cannot be taken.
  public static Verdict refused(Invalid why) {
    return new Verdict(Outcome.REFUSED, why);
  }

  /// Both together: refused when either is, new when either is.
  public Verdict and(Verdict other) {
    if (outcome == other.outcome) {
      return this;
    }
    for (Verdict each : new Verdict[] {this, other}) {
      if (each.outcome == Outcome.REFUSED) {
        return each;
      }
    }
    if (outcome == Outcome.FRESH || other.outcome == Outcome.FRESH) {
      return FRESH;
    }
    return CHANGED;
  }
}
