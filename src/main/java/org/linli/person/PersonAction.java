package org.linli.person;

/// 人员动作 — what happens to a person's file and is journaled.
enum PersonAction {
  /// 登记.
  ADD,
  /// 修改.
  CHANGE,
  /// 查看明文: the detail says the purpose.
  CLEAR_VIEW
}
