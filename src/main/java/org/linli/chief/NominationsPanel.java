package org.linli.chief;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 待办任免面板 — on Today of a desk: the appointments that wait for their next step.
@Component
class NominationsPanel implements Panel {

  private final ChiefViews views;

  NominationsPanel(ChiefViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk()) {
      return null;
    }
    ChiefPages.Listing open = views.open(page.actor(), null);
    return open.lines().isEmpty()
        ? null
        : new Shown("chief.nominations", "chief/nominationsPanel", Map.of("listing", open));
  }
}
