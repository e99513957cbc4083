package org.linli.supervision;

import static org.linli.lifecycle.Evidence.NOTE;
import static org.linli.lifecycle.Limit.workdays;
import static org.linli.lifecycle.Term.by;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.supervision.SupervisionAction.ANSWER;
import static org.linli.supervision.SupervisionAction.END;
import static org.linli.supervision.SupervisionAction.INSTRUCT;
import static org.linli.supervision.SupervisionAction.RAISE;
import static org.linli.supervision.SupervisionAction.REMIND;
import static org.linli.supervision.SupervisionPart.HOLDER;
import static org.linli.supervision.SupervisionPart.SUPERVISOR;
import static org.linli.supervision.SupervisionPart.SYSTEM;
import static org.linli.supervision.SupervisionState.ANSWERED;
import static org.linli.supervision.SupervisionState.ENDED;
import static org.linli.supervision.SupervisionState.RUNNING;

import org.linli.lifecycle.Lifecycle;
import org.linli.lifecycle.Limit;

/// 督办流程 — 立督 → 催办、批示 → 答复 → 了结.
final class SupervisionLifecycle {

  /// How soon whoever holds the matter answers.
  static final Limit ANSWER_WITHIN = workdays(2);

  static final Lifecycle<SupervisionState, SupervisionAction> SUPERVISION =
      Lifecycle.of(SupervisionState.class, SupervisionAction.class)
          .begunBy(RAISE)
          .at(RUNNING, HOLDER, ANSWER_WITHIN)
          .may(ANSWER, ANSWERED, with(NOTE))
          .may(REMIND, RUNNING, onlyBy(SUPERVISOR))
          .may(INSTRUCT, RUNNING, onlyBy(SUPERVISOR), with(NOTE))
          .may(END, ENDED, onlyBy(SYSTEM))
          .at(ANSWERED, SUPERVISOR)
          .may(END, ENDED, by(SYSTEM), notWhoDid(ANSWER))
          .may(REMIND, RUNNING)
          .may(INSTRUCT, RUNNING, with(NOTE))
          .end(ENDED);

  private SupervisionLifecycle() {}
}
