package org.linli.household;

/// 户动作 — what happens to a door's own facts and is journaled; who moves in and out is an act on the
/// person.
enum HouseholdAction {
  /// 修改出租信息.
  CHANGE_RENTAL,
  /// 查看出租明文: the detail says the purpose.
  CLEAR_VIEW
}
