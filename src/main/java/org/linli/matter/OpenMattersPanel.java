package org.linli.matter;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Places;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 在办事项面板 — the open matters of a place on its page.
@Component
class OpenMattersPanel implements Panel {

  private static final int LINES = 10;

  private final MatterLists lists;
  private final Places places;

  OpenMattersPanel(MatterLists lists, Places places) {
    this.lists = lists;
    this.places = places;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().scope().covers(path)) {
      return null;
    }
    var lines = lists.openAt(page.actor(), places.extent(county, path), LINES);
    return new Shown("matter.panel", "matter/panel", Map.of("lines", lines));
  }
}
