package org.linli.privacy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.PersonId;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 请求面板 — the requests about a person, on his page; for desks.
@Component
class RequestsPanel implements Panel {

  private static final int LAST = 90;

  private final RequestViews views;

  RequestsPanel(RequestViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "person";
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return page.actor().part().isDesk()
        ? new Shown(
            "privacy.panel",
            "privacy/panel",
            Map.of("around", views.around(page.actor(), new PersonId(id))))
        : null;
  }
}
