package org.linli.respite;

import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.Term.by;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;
import static org.linli.respite.RespiteAction.ASK;
import static org.linli.respite.RespiteAction.END;
import static org.linli.respite.RespiteAction.GRANT;
import static org.linli.respite.RespiteAction.REFUSE;
import static org.linli.respite.RespiteAction.WITHDRAW;
import static org.linli.respite.RespitePart.APPROVER;
import static org.linli.respite.RespitePart.ASKER;
import static org.linli.respite.RespitePart.REPORTER;
import static org.linli.respite.RespitePart.SYSTEM;
import static org.linli.respite.RespiteState.ASKED;
import static org.linli.respite.RespiteState.OVER;
import static org.linli.respite.RespiteState.REFUSED;
import static org.linli.respite.RespiteState.RUNNING;
import static org.linli.respite.RespiteState.WITHDRAWN;

import org.linli.lifecycle.Lifecycle;

/// 缓办流程 — 申请 → 审批 → 生效 → 了结; 回退、作废、延期、缓办 each need approval (《山东省数字化城市管理导则》). The system grants
/// waiting at once, and ends what has had its effect or its time.
final class RespiteLifecycle {

  static final Lifecycle<RespiteState, RespiteAction> RESPITE =
      Lifecycle.of(RespiteState.class, RespiteAction.class)
          .begunBy(ASK)
          .at(ASKED, APPROVER)
          .may(GRANT, RUNNING, by(SYSTEM), notWhoDid(ASK))
          .may(REFUSE, REFUSED, with(REASON), notWhoDid(ASK))
          .may(WITHDRAW, WITHDRAWN, onlyBy(ASKER, SYSTEM))
          .rest(RUNNING)
          .may(END, OVER, onlyBy(ASKER, REPORTER, SYSTEM))
          .end(REFUSED)
          .end(WITHDRAWN)
          .end(OVER);

  private RespiteLifecycle() {}
}
