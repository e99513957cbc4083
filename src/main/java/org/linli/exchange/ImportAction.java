package org.linli.exchange;

/// 导入动作 — what happens with a list and is journaled.
enum ImportAction {
  /// 写入: the whole list in one act.
  TAKE,
  /// 取回退回行: the refused lines in clear, to who sent them.
  FETCH_REFUSED
}
