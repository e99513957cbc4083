package org.linli.delegation;

import java.util.List;
import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 代办接口 — the twins of the page. A program acts for somebody by the header `On-Behalf-Of` with the
/// `account` of the row.
@RestController
@RequestMapping("/api/v1/{county}/delegations")
class DelegationApi {

  private final Delegations delegations;
  private final DelegationViews views;

  DelegationApi(Delegations delegations, DelegationViews views) {
    this.delegations = delegations;
    this.views = views;
  }

  /// 已交代 — its id.
  record Given(UUID id) {}

  /// Given and received, the latest first.
  @GetMapping
  List<DelegationPages.Row> list(Actor actor) {
    return views.rows(actor);
  }

  /// Hands one's work over from the first day (today when missing) to the last.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Given give(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody DelegationForm body) {
    return new Given(delegations.give(actor, body, key));
  }

  /// Takes it back, or gives it back, before its time.
  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    delegations.end(actor, id, key);
  }
}
