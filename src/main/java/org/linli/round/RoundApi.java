package org.linli.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 轮次接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/rounds")
class RoundApi {

  private final Excuses excuses;
  private final RoundViews views;
  private final Pages pages;

  RoundApi(Excuses excuses, RoundViews views, Pages pages) {
    this.excuses = excuses;
    this.views = views;
    this.pages = pages;
  }

  /// What the caller owes now and in the next seven days, the most urgent first.
  @GetMapping
  RoundPages.Mine mine(Actor actor, @RequestParam(defaultValue = "") String after) {
    return views.mine(actor, after);
  }

  /// The rounds of an area, by state, plan and due day.
  @GetMapping("/area")
  RoundPages.Listing area(Actor actor, RoundViews.Asked asked, HttpServletRequest request) {
    return views.listing(actor, asked, pages.words(request));
  }

  /// One round.
  @GetMapping("/{id}")
  RoundPages.Line show(Actor actor, @PathVariable UUID id) {
    return views.show(actor, id, ExcuseForm.empty(), FieldErrors.none(), "").line();
  }

  /// Excuses a round with a reason.
  @PostMapping("/{id}/excuse")
  RoundPages.Line excuse(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody ExcuseForm form) {
    excuses.excuse(actor, id, form, key);
    return views.show(actor, id, ExcuseForm.empty(), FieldErrors.none(), "").line();
  }

  /// Does a round of a place, which asks for no more than that somebody was there.
  @PostMapping("/{id}/check")
  RoundPages.Line check(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    excuses.check(actor, id, key);
    return views.show(actor, id, ExcuseForm.empty(), FieldErrors.none(), "").line();
  }
}
