package org.linli.matter;

import static org.linli.lifecycle.Evidence.ASSIGNEE;
import static org.linli.lifecycle.Evidence.CATEGORY;
import static org.linli.lifecycle.Evidence.NOTE;
import static org.linli.lifecycle.Evidence.RATING;
import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Limit.workHours;
import static org.linli.lifecycle.Limit.workdays;
import static org.linli.lifecycle.Term.by;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.matter.MatterAction.*;
import static org.linli.matter.MatterPart.APPROVER;
import static org.linli.matter.MatterPart.DESK;
import static org.linli.matter.MatterPart.HOLDER;
import static org.linli.matter.MatterPart.REPORTER;
import static org.linli.matter.MatterPart.REVISITOR;
import static org.linli.matter.MatterPart.SYSTEM;
import static org.linli.matter.MatterPart.UPPER_DESK;
import static org.linli.matter.MatterState.*;

import org.linli.lifecycle.Lifecycle;

/// 事项流程 — 上报 → 受理 → 派单 → 签收 → 处置 → 反馈 → 核查 → 销号 → 确认; walked by each item of a matter.
final class MatterLifecycle {

  static final Lifecycle<MatterState, MatterAction> MATTER =
      Lifecycle.of(MatterState.class, MatterAction.class)
          .begunBy(REPORT)
          .at(REPORTED, DESK, workHours(2))
          .may(ACCEPT, ACCEPTED, by(UPPER_DESK, SYSTEM))
          .may(REJECT, REJECTED, by(UPPER_DESK), with(REASON))
          .may(ADD_ITEM, REPORTED, by(UPPER_DESK), with(CATEGORY, NOTE))
          .may(HAND_OVER, REPORTED, onlyBy(SYSTEM))
          .may(MERGE, MERGED, by(UPPER_DESK, SYSTEM), with(REASON))
          .may(SUPPLEMENT, REPORTED, onlyBy(REPORTER), with(NOTE))
          .may(CALL, REPORTED, by(UPPER_DESK))
          .may(MatterAction.VOID, MatterState.VOID, onlyBy(APPROVER), with(REASON))
          .at(ACCEPTED, DESK, workHours(4))
          .may(DISPATCH, DISPATCHED, by(UPPER_DESK, SYSTEM), with(ASSIGNEE))
          .may(ADD_ITEM, ACCEPTED, by(UPPER_DESK), with(CATEGORY, NOTE))
          .may(HAND_OVER, ACCEPTED, onlyBy(SYSTEM))
          .may(MERGE, MERGED, by(UPPER_DESK), with(REASON))
          .may(SUPPLEMENT, ACCEPTED, onlyBy(REPORTER), with(NOTE))
          .may(CALL, ACCEPTED, by(UPPER_DESK))
          .may(MatterAction.VOID, MatterState.VOID, onlyBy(APPROVER), with(REASON))
          .at(DISPATCHED, HOLDER, workHours(4))
          .may(TAKE, IN_HAND)
          .may(PASS_UP, DISPATCHED, by(SYSTEM), with(REASON))
          .may(SEND_BACK, ACCEPTED, with(REASON))
          .may(DISPATCH, DISPATCHED, onlyBy(DESK, UPPER_DESK), with(ASSIGNEE))
          .may(ADD_ITEM, DISPATCHED, onlyBy(DESK, UPPER_DESK), with(CATEGORY, NOTE))
          .may(HAND_OVER, DISPATCHED, onlyBy(SYSTEM))
          .may(MERGE, MERGED, onlyBy(DESK, UPPER_DESK), with(REASON))
          .may(SUPPLEMENT, DISPATCHED, onlyBy(REPORTER), with(NOTE))
          .may(CALL, DISPATCHED, by(DESK, UPPER_DESK))
          .may(MatterAction.VOID, MatterState.VOID, onlyBy(APPROVER), with(REASON))
          .at(IN_HAND, HOLDER, workdays(5))
          .may(HANDLE, IN_HAND, with(NOTE))
          .may(FEED_BACK, AWAITING_CHECK, with(NOTE))
          .may(PASS_UP, DISPATCHED, by(SYSTEM), with(REASON))
          .may(SEND_BACK, ACCEPTED, with(REASON))
          .may(ADD_ITEM, IN_HAND, onlyBy(DESK, UPPER_DESK), with(CATEGORY, NOTE))
          .may(HAND_OVER, DISPATCHED, onlyBy(SYSTEM))
          .may(MERGE, MERGED, onlyBy(DESK, UPPER_DESK), with(REASON))
          .may(SUPPLEMENT, IN_HAND, onlyBy(REPORTER), with(NOTE))
          .may(CALL, IN_HAND, by(DESK, UPPER_DESK))
          .may(MatterAction.VOID, MatterState.VOID, onlyBy(APPROVER), with(REASON))
          .at(AWAITING_CHECK, DESK, workdays(2))
          .may(CLOSE_OUT, CLOSED, by(UPPER_DESK), notWhoDid(FEED_BACK))
          .may(REDO, IN_HAND, by(UPPER_DESK), with(REASON))
          .may(ADD_ITEM, AWAITING_CHECK, by(UPPER_DESK), with(CATEGORY, NOTE))
          .may(HAND_OVER, AWAITING_CHECK, onlyBy(SYSTEM))
          .may(SUPPLEMENT, AWAITING_CHECK, onlyBy(REPORTER), with(NOTE))
          .may(CALL, AWAITING_CHECK, by(UPPER_DESK))
          .rest(MERGED)
          .may(CLOSE_OUT, CLOSED, onlyBy(SYSTEM))
          .may(SPLIT, ACCEPTED, onlyBy(DESK, UPPER_DESK, SYSTEM), with(REASON))
          .may(SUPPLEMENT, MERGED, onlyBy(REPORTER), with(NOTE))
          .may(CALL, MERGED, onlyBy(DESK, UPPER_DESK))
          .rest(CLOSED)
          .may(CONFIRM, CONFIRMED, onlyBy(REPORTER))
          .may(REOPEN, ACCEPTED, onlyBy(REPORTER, REVISITOR), with(REASON))
          .may(RATE, CLOSED, onlyBy(REPORTER), with(RATING))
          .may(REVISIT, CLOSED, onlyBy(REVISITOR))
          .may(CALL, CLOSED, onlyBy(REVISITOR))
          .may(SUPPLEMENT, CLOSED, onlyBy(REPORTER), with(NOTE))
          .may(RELEASE, CLOSED, onlyBy(DESK, UPPER_DESK), with(NOTE))
          .end(CONFIRMED)
          .may(RATE, CONFIRMED, onlyBy(REPORTER), with(RATING))
          .may(REVISIT, CONFIRMED, onlyBy(REVISITOR))
          .may(CALL, CONFIRMED, onlyBy(REVISITOR))
          .may(RELEASE, CONFIRMED, onlyBy(DESK, UPPER_DESK), with(NOTE))
          .end(REJECTED)
          .end(MatterState.VOID);

  private MatterLifecycle() {}
}
