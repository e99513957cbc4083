package org.linli.matter;

/// 事项动作 — every act on a matter; the table says when and by whom.
public enum MatterAction {
  /// 上报.
  REPORT,
  /// 受理.
  ACCEPT,
  /// 不予受理.
  REJECT,
  /// 派单.
  DISPATCH,
  /// 签收.
  TAKE,
  /// 处置记录: a visit, a step; changes no state.
  HANDLE,
  /// 联系反映人: sees the phone for one call; changes no state.
  CALL,
  /// 反馈: done, with what was done.
  FEED_BACK,
  /// 销号: checked by somebody else and struck off the list.
  CLOSE_OUT,
  /// 返工: checked and not good enough.
  REDO,
  /// 退回: not mine.
  SEND_BACK,
  /// 上交: too big for this level.
  PASS_UP,
  /// 移交: areas were redrawn, or somebody left his post; who answers was asked again.
  HAND_OVER,
  /// 作废.
  VOID,
  /// 确认.
  CONFIRM,
  /// 重开: not solved after all.
  REOPEN,
  /// 评价.
  RATE,
  /// 回访: somebody who did not handle it asked the reporter; changes no state.
  REVISIT,
  /// 分件: one report, several things to do.
  ADD_ITEM,
  /// 补充: the reporter says more; changes no state.
  SUPPLEMENT,
  /// 公开: the desk publishes words and photos of its own choice.
  RELEASE,
  /// 并案: follows another matter about the same from now on.
  MERGE,
  /// 拆回: goes its own way again.
  SPLIT
}
