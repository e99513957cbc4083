package org.linli.household;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 居住面板 — where somebody lives and lived, on the page of the person.
@Component
class HomesPanel implements Panel {

  private static final int FIRST = 10;

  private final HouseholdViews views;

  HomesPanel(HouseholdViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "person";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var homes = views.homes(page.actor(), id, page.words());
    return homes.homes().isEmpty()
        ? null
        : new Shown("household.homes", "household/homes", Map.of("homes", homes));
  }
}
