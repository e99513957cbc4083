package org.linli.rate;

import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.rate.AppealAction.ASK;
import static org.linli.rate.AppealAction.GRANT;
import static org.linli.rate.AppealAction.REFUSE;
import static org.linli.rate.AppealAction.WITHDRAW;
import static org.linli.rate.AppealPart.ARBITER;
import static org.linli.rate.AppealPart.ASKER;
import static org.linli.rate.AppealState.ASKED;
import static org.linli.rate.AppealState.GRANTED;
import static org.linli.rate.AppealState.REFUSED;
import static org.linli.rate.AppealState.WITHDRAWN;

import org.linli.lifecycle.Lifecycle;

/// 剔除申诉流程 — 申诉 → 裁定: the county rules, with words either way, and never the person who asked.
final class AppealLifecycle {

  static final Lifecycle<AppealState, AppealAction> APPEAL =
      Lifecycle.of(AppealState.class, AppealAction.class)
          .begunBy(ASK)
          .at(ASKED, ARBITER)
          .may(GRANT, GRANTED, with(REASON), notWhoDid(ASK))
          .may(REFUSE, REFUSED, with(REASON), notWhoDid(ASK))
          .may(WITHDRAW, WITHDRAWN, onlyBy(ASKER))
          .end(GRANTED)
          .end(REFUSED)
          .end(WITHDRAWN);

  private AppealLifecycle() {}
}
