package org.linli.respite;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 缓办面板 — on the page of a matter: what was asked of its clocks, and what may be.
@Component
class RespitePanel implements Panel {

  private static final int ORDER = 10;

  private final RespiteViews views;

  RespitePanel(RespiteViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var around = views.around(page.actor(), new MatterId(id));
    return around.isEmpty()
        ? null
        : new Shown(
            "respite.panel",
            "respite/items",
            Map.of(
                "around",
                around,
                "typed",
                RespitePages.Typed.nothing(),
                "errors",
                FieldErrors.none()));
  }
}
