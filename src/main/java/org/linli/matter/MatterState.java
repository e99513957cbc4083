package org.linli.matter;

/// 事项状态 — says only who owes the next move.
public enum MatterState {
  /// 已上报: the desk looks at it.
  REPORTED,
  /// 已受理: the desk finds the hands for it.
  ACCEPTED,
  /// 已派单: whoever it was sent to takes it.
  DISPATCHED,
  /// 处置中: the holder handles it.
  IN_HAND,
  /// 待核查: somebody else looks whether it is done.
  AWAITING_CHECK,
  /// 已并案: another matter is about the same and leads; nobody owes a move here.
  MERGED,
  /// 已销号: struck off the problem list; the reporter may confirm or reopen.
  CLOSED,
  /// 已确认: the reporter said that it is done.
  CONFIRMED,
  /// 不予受理: refused with a reason.
  REJECTED,
  /// 已作废: entered by mistake or twice.
  VOID;

  /// True while somebody owes a move.
  public boolean isOpen() {
    return ordinal() < MERGED.ordinal();
  }
}
