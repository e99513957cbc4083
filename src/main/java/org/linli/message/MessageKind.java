package org.linli.message;

/// 消息种类 — what a message is about; urgent ones wait for no morning and are never gathered.
public enum MessageKind {
  /// 待办: something waits for one's own next move.
  ASSIGNED(false, true),
  /// 待核查: something was fed back and waits for the check.
  TO_CHECK(false, false),
  /// 返工重开: something that was thought done comes back.
  RETURNED(false, false),
  /// 将到期.
  DUE_SOON(false, false),
  /// 已逾期.
  OVERDUE(false, false),
  /// 召集: one's organisation is called by a whistle.
  CALLED(true, true),
  /// 召集回音: who was called refused, is late or is done.
  CALL_ANSWERED(false, true),
  /// 督办: the level above wants an answer.
  SUPERVISED(true, true),
  /// 缓办: an extension, suspension or voiding is asked for or decided.
  RESPITE(false, true),
  /// 反映人答复: the reporter said more.
  ANSWERED(false, true),
  /// 关注: something one follows moved.
  FOLLOWED(false, false),
  /// 备注: colleagues noted something.
  REMARKED(false, false),
  /// 代办: somebody on leave handed his work over.
  DELEGATED(false, false),
  /// 投递失败: something could not be sent and waits for the administrator.
  UNDELIVERED(false, false);

  private final boolean urgent;
  private final boolean texted;

  MessageKind(boolean urgent, boolean texted) {
    this.urgent = urgent;
    this.texted = texted;
  }

  /// True when it goes through quiet hours and is never gathered.
  public boolean isUrgent() {
    return urgent;
  }

  /// True when it goes by this way at all: a short message costs money and is kept for what
  /// somebody has to act on.
  public boolean goes(Outlet outlet) {
    return outlet != Outlet.SMS || texted;
  }
}
