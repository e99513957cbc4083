package org.linli.whistle;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 召集面板 — on Today: to what the reader is called, and what of his calls waits for him.
@Component
class CallsPanel implements Panel {

  private static final int FIRST = 1;

  private final WhistleViews views;

  CallsPanel(WhistleViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var waiting = views.waiting(page.actor());
    return waiting.lines().isEmpty()
        ? null
        : new Shown("whistle.waiting", "whistle/waiting", Map.of("waiting", waiting));
  }
}
