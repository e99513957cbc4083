package org.linli.round;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 地点轮次面板 — on the page of a place: what is due there and below it, for its desk.
@Component
class PlaceRoundsPanel implements Panel {

  private static final int AFTER_MATTERS = 45;

  private final RoundViews views;

  PlaceRoundsPanel(RoundViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_MATTERS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk() || !page.actor().scope().covers(path)) {
      return null;
    }
    Map<String, Integer> counts = views.below(page.actor(), path);
    return counts.getOrDefault("DUE", 0) == 0
        ? null
        : new Shown("round.area", "round/below", Map.of("counts", counts, "path", path));
  }
}
