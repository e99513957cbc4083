package org.linli.revisit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 待回访面板 — on Today: how many reporters this desk has to ask.
@Component
class WaitingPanel implements Panel {

  private static final int AFTER_FOLLOWED = 8;

  private final RevisitViews views;

  WaitingPanel(RevisitViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return AFTER_FOLLOWED;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    int waiting = views.waiting(page.actor());
    return waiting == 0
        ? null
        : new Shown("revisit.list", "revisit/waiting", Map.of("waiting", waiting));
  }
}
