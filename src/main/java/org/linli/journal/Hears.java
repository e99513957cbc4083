package org.linli.journal;

import java.util.List;

/// 听者 — a bean to which the dispatcher hands what happened, after it was committed.
///
/// Both methods run in the dispatcher's transaction for this county, under the scope of the whole
/// county, one at a time per county. What was heard once may be heard again after a failure
/// elsewhere was rolled back: be idempotent.
public interface Hears {

  /// These acts happened, oldest first; a failure is tried again and parked after the fifth time.
  void hear(String county, List<Entry> acts);

  /// A short rest after hearing, at most every half second: the moment for work that gathers many
  /// acts.
  default void settle(String county) {}
}
