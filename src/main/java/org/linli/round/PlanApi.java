package org.linli.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 计划接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class PlanApi {

  private final Plans plans;
  private final Mutes mutes;
  private final PlanViews views;
  private final Pages pages;

  PlanApi(Plans plans, Mutes mutes, PlanViews views, Pages pages) {
    this.plans = plans;
    this.mutes = mutes;
    this.views = views;
    this.pages = pages;
  }

  /// The plans of the county.
  @GetMapping("/round-plans")
  RoundPages.Plans all(Actor actor, HttpServletRequest request) {
    return views.all(actor, pages.words(request));
  }

  /// One plan with what can be chosen and its versions.
  @GetMapping("/round-plans/{code}")
  RoundPages.PlanEdit show(Actor actor, @PathVariable String code, HttpServletRequest request) {
    return views.change(actor, code, null, FieldErrors.none(), "", pages.words(request));
  }

  /// Makes a plan, or changes the one whose version was seen; its rounds are derived when this
  /// answers.
  @PostMapping("/round-plans")
  RoundPages.PlanEdit make(
      Actor actor,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody PlanForm form,
      HttpServletRequest request) {
    String code = plans.save(actor, form, key).code();
    return views.change(actor, code, null, FieldErrors.none(), "", pages.words(request));
  }

  /// Ends a plan today.
  @PostMapping("/round-plans/{code}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(
      Actor actor,
      @PathVariable String code,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody PlanForm form) {
    plans.end(actor, code, form.version(), key);
  }

  /// The silent places of the caller's area.
  @GetMapping("/round-mutes")
  RoundPages.Muted mutes(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
    return views.muted(actor, after, MuteForm.empty(), FieldErrors.none(), "");
  }

  /// Silences a place and what lies below it.
  @PostMapping("/round-mutes")
  RoundPages.Muted mute(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody MuteForm form) {
    mutes.mute(actor, form, key);
    return views.muted(actor, null, MuteForm.empty(), FieldErrors.none(), "");
  }

  /// Ends a silence.
  @PostMapping("/round-mutes/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmute(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    mutes.unmute(actor, id, key);
  }
}
