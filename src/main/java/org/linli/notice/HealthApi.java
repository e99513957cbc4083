package org.linli.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 运行状况接口 — the page as JSON; trying again twice does no more than trying once.
@RestController
class HealthApi {

  private final Health health;

  HealthApi(Health health) {
    this.health = health;
  }

  @GetMapping("/api/v1/{county}/health")
  NoticePages.Health show(Actor actor) {
    return health.of(actor);
  }

  /// What left the house and what did not, the latest first; `after` is the last one seen.
  @GetMapping("/api/v1/{county}/deliveries")
  NoticePages.Log log(
      Actor actor,
      @RequestParam(defaultValue = "") String outlet,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable UUID after) {
    return health.log(actor, new DeliveryLog.Filter(outlet, kind, state, after));
  }

  @PostMapping("/api/v1/{county}/health/acts/{id}/moves/{action}")
  NoticePages.Health act(Actor actor, @PathVariable UUID id, @PathVariable String action) {
    HealthController.known(action);
    health.retryAct(actor, id);
    return health.of(actor);
  }

  @PostMapping("/api/v1/{county}/health/messages/{id}/moves/{action}")
  NoticePages.Health message(Actor actor, @PathVariable UUID id, @PathVariable String action) {
    HealthController.known(action);
    health.retryMessage(actor, id);
    return health.of(actor);
  }
}
