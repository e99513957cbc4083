package org.linli.premises;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 房屋面板 — on the page of a place: its marks, who looks after it, its doors, and the way to change
/// them.
@Component
class PremisesPanel implements Panel {

  private static final int BEFORE_REDRAWS = 80;

  private final PremisesViews views;

  PremisesPanel(PremisesViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return BEFORE_REDRAWS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().scope().covers(path)) {
      return null;
    }
    PremisesPages.Show show = views.show(page.actor(), new PlaceId(id));
    boolean any =
        show.marked() || show.site() != null || !show.use().isEmpty() || !show.stairs().isEmpty();
    return any ? new Shown("premises.title", "premises/panel", Map.of("show", show)) : null;
  }
}
