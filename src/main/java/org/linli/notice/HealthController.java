package org.linli.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 运行状况页 — parked acts and messages that were not sent, each with "try again".
@Controller
class HealthController {

  /// The one action there is on this page.
  static final String RETRY = "RETRY";

  private final Health health;

  HealthController(Health health) {
    this.health = health;
  }

  @GetMapping("/work/{county}/health")
  String show(Actor actor, Model model) {
    model.addAttribute("health", health.of(actor));
    return "notice/health";
  }

  @GetMapping("/work/{county}/deliveries")
  String log(
      Actor actor,
      @RequestParam(defaultValue = "") String outlet,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    var filter = new DeliveryLog.Filter(outlet, kind, state, after);
    model.addAttribute("log", health.log(actor, filter));
    return "notice/log";
  }

  @PostMapping("/work/{county}/health/acts/{id}/moves/{action}")
  String act(Actor actor, @PathVariable UUID id, @PathVariable String action) {
    known(action);
    health.retryAct(actor, id);
    return back(actor);
  }

  @PostMapping("/work/{county}/health/messages/{id}/moves/{action}")
  String message(Actor actor, @PathVariable UUID id, @PathVariable String action) {
    known(action);
    health.retryMessage(actor, id);
    return back(actor);
  }

  static void known(String action) {
    if (!action.equals(RETRY)) {
      throw new NotFound();
    }
  }

  private static String back(Actor actor) {
    return "redirect:/work/" + actor.county() + "/health";
  }
}
