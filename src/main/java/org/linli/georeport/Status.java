package org.linli.georeport;

import java.util.Locale;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;

/// 状态对应 — the states of a matter in the standard's words and back.
final class Status {

  private Status() {}

  /// 对方的意思 — what a partner wants to be done with the state.
  enum Wish {
    /// 没有解决.
    REOPEN,
    /// 解决了.
    CONFIRM,
    /// 不变.
    NOTHING
  }

  /// `open` while somebody owes a move here or for the matter that leads, else `closed`.
  static String of(MatterState state) {
    return state.isOpen() || state == MatterState.MERGED ? "open" : "closed";
  }

  /// The finer words of the updates extension.
  static String fine(MatterAction action, MatterState state) {
    return switch (state) {
      case REPORTED -> "open";
      case ACCEPTED -> action == MatterAction.REOPEN ? "open" : "investigating";
      case DISPATCHED -> "action_scheduled";
      case IN_HAND, AWAITING_CHECK, MERGED -> "in_progress";
      case CLOSED -> "closed";
      case CONFIRMED -> "fixed";
      case REJECTED -> "no_further_action";
      case VOID -> "cancelled";
    };
  }

  /// What an update of a partner wishes; an unknown word is [Fault] 400. A state moves only when
  /// the partner's reporter says that it is done or not: what a partner calls investigated or
  /// planned is its own affair.
  static Wish wish(String sent) {
    return switch (sent.toLowerCase(Locale.ROOT).replace(' ', '_')) {
      case "open", "reopen" -> Wish.REOPEN;
      case "fixed" -> Wish.CONFIRM;
      case "closed",
          "in_progress",
          "planned",
          "action_scheduled",
          "investigating",
          "duplicate",
          "not_councils_responsibility",
          "no_further_action",
          "internal_referral",
          "for_triage",
          "cancelled",
          "unchanged" ->
          Wish.NOTHING;
      default -> throw Fault.bad("georeport.fault.unreadable", "status");
    };
  }
}
