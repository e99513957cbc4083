package org.linli.rate;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 申诉面板 — on the page of a matter: what was appealed, and what may be.
@Component
class AppealPanel implements Panel {

  private static final int ORDER = 80;

  private final AppealViews views;

  AppealPanel(AppealViews views) {
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
            "rate.appeals",
            "rate/items",
            Map.of("around", around, "at", "", "typed", "", "errors", FieldErrors.none()));
  }
}
