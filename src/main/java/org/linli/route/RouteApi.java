package org.linli.route;

import java.util.UUID;
import org.linli.shared.Actor;
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

/// 派单规则接口 — the twins of the page.
@RestController
@RequestMapping("/api/v1/{county}/routes")
class RouteApi {

  private final Routes routes;
  private final RouteViews views;

  RouteApi(Routes routes, RouteViews views) {
    this.routes = routes;
    this.views = views;
  }

  /// 规则与去向 — the rules, and who would get what was asked about.
  record Answer(RoutePages.Listing rules, RoutePages.Asked asked) {}

  /// The rules; with a category and a place also who would get it there.
  @GetMapping
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String place) {
    return new Answer(views.listing(actor.county()), views.asked(actor.county(), category, place));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RoutePages.Listing add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody RouteForm form) {
    routes.save(actor, form, null, key);
    return views.listing(actor.county());
  }

  /// Ends the rule and begins another one in its place.
  @PostMapping("/{id}")
  RoutePages.Listing change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody RouteForm form) {
    routes.save(actor, form, id, key);
    return views.listing(actor.county());
  }

  @PostMapping("/{id}/end")
  RoutePages.Listing end(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    routes.end(actor, id, key);
    return views.listing(actor.county());
  }
}
