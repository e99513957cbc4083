package org.linli.composition;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 构成面板 — the way from the page of a place to its composition.
@Component
class CompositionPanel implements Panel {

  private static final int AFTER_PEOPLE = 31;

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_PEOPLE;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    boolean area =
        path.length() < Paths.HOUSEHOLD
            && !Paths.lettered(path)
            && page.actor().scope().covers(path);
    return area ? new Shown("composition.title", "composition/panel", Map.of("path", path)) : null;
  }
}
