package org.linli.chief;

import static org.linli.chief.NominationAction.*;
import static org.linli.chief.NominationPart.DESK;
import static org.linli.chief.NominationPart.SYSTEM;
import static org.linli.chief.NominationState.*;
import static org.linli.lifecycle.Evidence.NOTE;
import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Evidence.UNTIL;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;

import org.linli.lifecycle.Lifecycle;

/// 任职流程 — 推荐 → 确认 → 公示 → 到任 → 离任; nobody confirms whom he recommended himself.
final class NominationLifecycle {

  static final Lifecycle<NominationState, NominationAction> NOMINATION =
      Lifecycle.of(NominationState.class, NominationAction.class)
          .begunBy(RECOMMEND)
          .at(RECOMMENDED, DESK)
          .may(CONFIRM, CONFIRMED, notWhoDid(RECOMMEND), with(NOTE))
          .may(DROP, DROPPED, with(REASON))
          .at(CONFIRMED, DESK)
          .may(GIVE_NOTICE, ON_NOTICE, with(UNTIL))
          .may(DROP, DROPPED, with(REASON))
          .at(ON_NOTICE, DESK)
          .may(TAKE_OFFICE, IN_OFFICE)
          .may(DROP, DROPPED, with(REASON))
          .rest(IN_OFFICE)
          .may(END, ENDED, onlyBy(DESK, SYSTEM), with(REASON, UNTIL))
          .end(ENDED)
          .end(DROPPED);

  private NominationLifecycle() {}
}
