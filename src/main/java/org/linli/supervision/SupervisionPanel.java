package org.linli.supervision;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 责任与督办面板 — on the page of every matter: the three tiers of duty, and how it rose.
@Component
class SupervisionPanel implements Panel {

  private static final int FIRST = 3;

  private final SupervisionViews views;

  SupervisionPanel(SupervisionViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return new Shown(
        "supervision.panel",
        "supervision/around",
        Map.of(
            "around",
            views.around(page.actor(), new MatterId(id)),
            "typed",
            SupervisionPages.Typed.nothing(),
            "errors",
            FieldErrors.none()));
  }
}
