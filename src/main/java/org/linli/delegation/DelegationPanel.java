package org.linli.delegation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 代办面板 — on Today: whose work one was handed, and who does one's own.
@Component
class DelegationPanel implements Panel {

  private static final int FIRST = 5;

  private final DelegationViews views;

  DelegationPanel(DelegationViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (page.actor().behalf() != null) {
      return null;
    }
    List<DelegationPages.Row> running =
        views.rows(page.actor()).stream()
            .filter(row -> row.state().equals(Delegation.State.RUNNING.name()))
            .toList();
    return running.isEmpty()
        ? null
        : new Shown("delegation.panel", "delegation/panel", Map.of("rows", running));
  }
}
