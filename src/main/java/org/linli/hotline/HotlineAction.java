package org.linli.hotline;

/// 热线动作 — what can be done about orders of a hotline.
enum HotlineAction {
  /// 收单.
  TAKE,
  /// 更新时限.
  CHANGE,
  /// 联系来电人.
  CALL,
  /// 答复.
  ANSWER,
  /// 申请延期.
  ASK_EXTENSION,
  /// 申请退单.
  ASK_RETURN,
  /// 登记热线答复.
  RULE,
  /// 对应分类.
  MAP,
  /// 回传.
  SEND,
  /// 再取回传文件.
  FETCH
}
