package org.linli.round;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 今日轮次面板 — on Today: how many rounds somebody owes, the overdue ones first.
@Component
class RoundsPanel implements Panel {

  private static final int FIRST = 1;

  private final RoundViews views;

  RoundsPanel(RoundViews views) {
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
    Map<String, Integer> counts = views.counts(page.actor());
    int owed = counts.values().stream().mapToInt(Integer::intValue).sum();
    return owed == 0 ? null : new Shown("round.mine", "round/waiting", Map.of("counts", counts));
  }
}
