package org.linli.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.linli.web.TakenAlong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 外勤轮次 — the rounds of the day in the field: their list, and the pages on which they are recorded.
@Component
@Order(10)
class FieldRounds implements Panel, TakenAlong {

  private static final int FIRST = 10;

  private final RoundViews views;

  FieldRounds(RoundViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "field";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return new Shown("round.mine", "round/field", Map.of("mine", views.mine(page.actor(), "")));
  }

  @Override
  public List<String> paths(Actor actor) {
    String work = "/work/" + actor.county() + "/";
    return Stream.concat(
            Stream.of(work + "rounds"),
            views.mine(actor, "").lines().stream()
                .filter(line -> !line.name().isEmpty())
                .map(line -> work + (line.link().isEmpty() ? "rounds/" + line.id() : line.link())))
        .toList();
  }
}
