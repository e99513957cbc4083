package org.linli.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 标记清单接口 — the places with a mark as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/marks")
class MarkApi {

  private final PremisesViews views;

  MarkApi(PremisesViews views) {
    this.views = views;
  }

  /// 标记一行 — one mark with the full name of its place.
  record Line(
      UUID place,
      String name,
      UUID id,
      String kind,
      LocalDate since,
      @Nullable LocalDate until,
      String note) {}

  /// 标记清单 — those that last first; `more` = there are more than are listed.
  record Lines(List<Line> marks, boolean more) {}

  @GetMapping
  Lines list(Actor actor, @RequestParam(defaultValue = "") String kind) {
    PremisesPages.Listing listing = views.marked(actor, kind);
    return new Lines(
        listing.lines().stream()
            .map(
                each ->
                    new Line(
                        each.place(),
                        each.full(),
                        each.mark().id(),
                        each.mark().kind(),
                        each.mark().since(),
                        each.mark().until(),
                        each.mark().note()))
            .toList(),
        listing.more());
  }
}
