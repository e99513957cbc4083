package org.linli.redraw;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 重划面板 — on the page of a place: what can be redrawn here, and what was.
@Component
class RedrawPanel implements Panel {

  private static final int AFTER_ALL = 90;

  private final RedrawViews views;

  RedrawPanel(RedrawViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_ALL;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return views
        .around(page.actor(), new PlaceId(id))
        .map(around -> new Shown("redraw.title", "redraw/panel", Map.of("around", around)))
        .orElse(null);
  }
}
