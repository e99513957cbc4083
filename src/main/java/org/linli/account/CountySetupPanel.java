package org.linli.account;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 县区设置面板 — a county that is open and has no accounts yet, on the page of its division.
@Component
class CountySetupPanel implements Panel {

  private static final int AFTER_PLACES = 20;

  private final CountyLinks links;

  CountySetupPanel(CountyLinks links) {
    this.links = links;
  }

  @Override
  public String spot() {
    return "division";
  }

  @Override
  public int order() {
    return AFTER_PLACES;
  }

  /// The path is the county's code.
  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return links.offers(page.actor(), path)
        ? new Shown("access.county", "account/county", Map.of("code", path))
        : null;
  }
}
