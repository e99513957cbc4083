package org.linli.chief;

/// 任职阶段 — where the life of an appointment stands.
enum NominationState {
  /// 已推荐.
  RECOMMENDED,
  /// 已确认: the desk agrees.
  CONFIRMED,
  /// 公示中: residents can read the name.
  ON_NOTICE,
  /// 在任.
  IN_OFFICE,
  /// 已离任.
  ENDED,
  /// 已终止: did not take office.
  DROPPED
}
