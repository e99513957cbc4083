package org.linli.whistle;

import static org.linli.lifecycle.Evidence.NOTE;
import static org.linli.lifecycle.Evidence.RATING;
import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.whistle.WhistleAction.*;
import static org.linli.whistle.WhistlePart.CALLEE;
import static org.linli.whistle.WhistlePart.CALLER;
import static org.linli.whistle.WhistlePart.RULER;
import static org.linli.whistle.WhistlePart.SYSTEM;
import static org.linli.whistle.WhistleState.*;

import org.linli.lifecycle.Lifecycle;

/// 召集流程 — 吹哨 → 接受 → 报到 → 办结 → 评价; a refusal goes to the level above, and is possible once (事不完人不撤).
/// The limits depend on the occasion.
final class WhistleLifecycle {

  static final Lifecycle<WhistleState, WhistleAction> WHISTLE =
      Lifecycle.of(WhistleState.class, WhistleAction.class)
          .begunBy(CALL)
          .at(CALLED, CALLEE)
          .may(ACCEPT, ACCEPTED)
          .may(REFUSE, REFUSED, with(REASON))
          .may(WITHDRAW, WITHDRAWN, onlyBy(CALLER, SYSTEM), with(REASON))
          .may(MARK_LATE, CALLED, onlyBy(SYSTEM))
          .at(REFUSED, RULER)
          .may(UPHOLD, EXCUSED, with(REASON), notWhoDid(CALL))
          .may(INSIST, INSISTED, with(REASON), notWhoDid(CALL))
          .may(WITHDRAW, WITHDRAWN, onlyBy(CALLER, SYSTEM), with(REASON))
          .may(MARK_LATE, REFUSED, onlyBy(SYSTEM))
          .at(INSISTED, CALLEE)
          .may(ACCEPT, ACCEPTED)
          .may(WITHDRAW, WITHDRAWN, onlyBy(CALLER, SYSTEM), with(REASON))
          .may(MARK_LATE, INSISTED, onlyBy(SYSTEM))
          .at(ACCEPTED, CALLEE)
          .may(REPORT_IN, ARRIVED)
          .may(WITHDRAW, WITHDRAWN, onlyBy(CALLER, SYSTEM), with(REASON))
          .may(MARK_LATE, ACCEPTED, onlyBy(SYSTEM))
          .at(ARRIVED, CALLEE)
          .may(FINISH, DONE, with(NOTE))
          .may(WITHDRAW, WITHDRAWN, onlyBy(CALLER, SYSTEM), with(REASON))
          .may(MARK_LATE, ARRIVED, onlyBy(SYSTEM))
          .rest(DONE)
          .may(RATE, RATED, onlyBy(CALLER), with(RATING), notWhoDid(FINISH))
          .end(RATED)
          .end(EXCUSED)
          .end(WITHDRAWN);

  private WhistleLifecycle() {}
}
