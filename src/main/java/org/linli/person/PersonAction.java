package org.linli.person;

/// 人员动作 — what happens to a person's file and is journaled.
enum PersonAction {
  /// 登记.
  ADD,
  /// 修改.
  CHANGE,
  /// 修改档案: elements or labels.
  CHANGE_FILE,
  /// 查看明文: the detail says the purpose.
  CLEAR_VIEW,
  /// 迁入: the detail says as what.
  MOVE_IN,
  /// 迁出.
  MOVE_OUT,
  /// 修改居住.
  CHANGE_RESIDENCE,
  /// 入户核实: somebody stood at the door.
  VERIFY,
  /// 合并: the detail names the other file.
  MERGE,
  /// 核对为不同的人.
  KEEP_APART,
  /// 删除: what the law lets go is gone.
  ERASE
}
