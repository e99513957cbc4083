package org.linli.round;

/// 谁来走 — who owes the rounds of a plan.
public enum Owed {
  /// 包保人: whoever is named for the subject.
  GUARDIAN,
  /// 岗位: the nearest chief of a kind above the subject; where nobody holds that post, the next one
  /// above who is there.
  POST,
  /// 工作台: the desk of the area.
  DESK
}
