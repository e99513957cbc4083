package org.linli.repeat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 重复面板 — on a desk's page of a matter: how often the same person, the same place, how many people.
@Component
class RepeatPanel implements Panel {

  private static final int BEFORE_RESPITES = 5;

  private final RepeatViews views;

  RepeatPanel(RepeatViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return BEFORE_RESPITES;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk() || !page.actor().scope().covers(path)) {
      return null;
    }
    var around = views.around(page.actor(), new MatterId(id));
    return new Shown("repeat.panel", "repeat/panel", Map.of("around", around));
  }
}
