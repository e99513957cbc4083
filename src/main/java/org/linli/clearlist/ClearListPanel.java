package org.linli.clearlist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 待复核名单面板 — on Today of a desk: the lists in clear that wait for a second person.
@Component
class ClearListPanel implements Panel {

  private static final int AFTER_THE_POSTS = 40;

  private final ClearListViews views;

  ClearListPanel(ClearListViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return AFTER_THE_POSTS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk()) {
      return null;
    }
    List<ClearListPages.Line> waiting = views.waiting(page.actor());
    return waiting.isEmpty()
        ? null
        : new Shown("clearlist.waiting", "clearlist/lines", Map.of("lines", waiting));
  }
}
