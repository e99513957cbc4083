package org.linli.revisit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 回访面板 — on the page of a matter: when its reporter is to be asked, by whom not, and what he said.
@Component
class RevisitPanel implements Panel {

  private static final int FIRST = 5;

  private final RevisitViews views;

  RevisitPanel(RevisitViews views) {
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
    if (page.actor().part() == AccountPart.LINK) {
      return null;
    }
    var around = views.around(page.actor(), new MatterId(id));
    return around.state().isEmpty()
        ? null
        : new Shown(
            "revisit.panel",
            "revisit/around",
            Map.of(
                "around",
                around,
                "typed",
                RevisitPages.Typed.nothing(),
                "errors",
                FieldErrors.none()));
  }
}
