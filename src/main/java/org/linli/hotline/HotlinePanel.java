package org.linli.hotline;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.matter.Matters;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 热线面板 — on the page of a matter: the order it came from, and which of both limits counts.
@Component
class HotlinePanel implements Panel {

  private final HotlineViews views;
  private final Matters matters;

  HotlinePanel(HotlineViews views, Matters matters) {
    this.views = views;
    this.matters = matters;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!views.came(county, id)) {
      return null;
    }
    return matters
        .holder(county, new MatterId(id), 1)
        .map(holder -> views.detail(page.actor(), holder.number()))
        .map(detail -> new Shown("hotline.panel", "hotline/order", Map.of("order", detail)))
        .orElse(null);
  }
}
