package org.linli.round;

import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Term.by;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.round.RoundAction.EXCUSE;
import static org.linli.round.RoundAction.MISS;
import static org.linli.round.RoundAction.RESOLVE;
import static org.linli.round.RoundPart.DESK;
import static org.linli.round.RoundPart.HOLDER;
import static org.linli.round.RoundPart.SYSTEM;
import static org.linli.round.RoundState.DONE;
import static org.linli.round.RoundState.DUE;
import static org.linli.round.RoundState.EXCUSED;
import static org.linli.round.RoundState.MISSED;

import org.linli.lifecycle.Lifecycle;

/// 轮次流程 — 待走 → 完成、免走或漏走.
final class RoundLifecycle {

  static final Lifecycle<RoundState, RoundAction> ROUND =
      Lifecycle.of(RoundState.class, RoundAction.class)
          .at(DUE, HOLDER)
          .may(RESOLVE, DONE, by(DESK))
          .may(EXCUSE, EXCUSED, by(DESK), with(REASON))
          .may(MISS, MISSED, onlyBy(SYSTEM))
          .at(MISSED, DESK)
          .may(EXCUSE, EXCUSED, with(REASON))
          .end(DONE)
          .end(EXCUSED);

  private RoundLifecycle() {}
}
