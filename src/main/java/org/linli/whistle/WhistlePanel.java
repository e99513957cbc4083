package org.linli.whistle;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 吹哨面板 — on the page of a matter: who was called to it, and who may be.
@Component
class WhistlePanel implements Panel {

  private static final int BEFORE_RESPITES = 5;

  private final WhistleViews views;

  WhistlePanel(WhistleViews views) {
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
    var around = views.around(page.actor(), new MatterId(id));
    return around.isEmpty()
        ? null
        : new Shown(
            "whistle.panel",
            "whistle/items",
            Map.of(
                "around",
                around,
                "typed",
                WhistlePages.Typed.nothing(),
                "errors",
                FieldErrors.none()));
  }
}
