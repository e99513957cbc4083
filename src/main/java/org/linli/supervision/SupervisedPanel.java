package org.linli.supervision;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 待答复面板 — on Today: what whoever holds a matter has to answer, and what a desk has to look at.
@Component
class SupervisedPanel implements Panel {

  private static final int AFTER_CALLS = 2;

  private final SupervisionViews views;

  SupervisedPanel(SupervisionViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return AFTER_CALLS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var waiting = views.waiting(page.actor());
    return waiting.lines().isEmpty()
        ? null
        : new Shown("supervision.waiting", "supervision/waiting", Map.of("waiting", waiting));
  }
}
