package org.linli.respite;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 待审批面板 — on Today: what waits for this desk's decision.
@Component
class DecisionsPanel implements Panel {

  private static final int AFTER_DELEGATIONS = 6;

  private final RespiteViews views;

  DecisionsPanel(RespiteViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return AFTER_DELEGATIONS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var waiting = views.waiting(page.actor());
    return waiting.lines().isEmpty()
        ? null
        : new Shown("respite.waiting", "respite/panel", Map.of("waiting", waiting));
  }
}
