package org.linli.clearlist;

import static org.linli.clearlist.ClearListAction.*;
import static org.linli.clearlist.ClearListPart.ASKER;
import static org.linli.clearlist.ClearListPart.DESK;
import static org.linli.clearlist.ClearListPart.SYSTEM;
import static org.linli.clearlist.ClearListState.*;
import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Limit.hours;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;

import org.linli.lifecycle.Lifecycle;

/// 明文名单流程 — 申请 → 复核 → 下载; nobody answers what he asked himself, and what nobody answers ends.
final class ClearListLifecycle {

  static final Lifecycle<ClearListState, ClearListAction> CLEAR_LIST =
      Lifecycle.of(ClearListState.class, ClearListAction.class)
          .begunBy(ASK)
          .at(WAITING, DESK, hours(ClearList.ANSWERED_WITHIN))
          .may(GRANT, GRANTED, notWhoDid(ASK), with(REASON))
          .may(REFUSE, REFUSED, notWhoDid(ASK), with(REASON))
          .may(WITHDRAW, WITHDRAWN, onlyBy(ASKER))
          .may(LAPSE, LAPSED, onlyBy(SYSTEM))
          .rest(GRANTED)
          .may(FETCH, GRANTED, onlyBy(ASKER))
          .may(WITHDRAW, WITHDRAWN, onlyBy(ASKER))
          .may(CLOSE, CLOSED, onlyBy(SYSTEM))
          .end(REFUSED)
          .end(WITHDRAWN)
          .end(LAPSED)
          .end(CLOSED);

  private ClearListLifecycle() {}
}
