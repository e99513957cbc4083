package org.linli.reach;

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

/// 机器人接口 — the twins of the page for programs; no answer holds an address.
@RestController
@RequestMapping("/api/v1/{county}/robots")
class RobotApi {

  private static final String KEY = "Idempotency-Key";
  private static final RobotForm NOTHING = new RobotForm(null, null, null, null, null, null, null);

  private final Robots robots;
  private final ReachViews.OfRobots views;

  RobotApi(Robots robots, ReachViews.OfRobots views) {
    this.robots = robots;
    this.views = views;
  }

  /// The groups of the county.
  @GetMapping
  List<ReachPages.Line> all(Actor actor) {
    return views.all(actor, NOTHING).lines();
  }

  /// Adds one.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<ReachPages.Line> add(
      Actor actor, @RequestHeader(KEY) UUID key, @RequestBody RobotForm form) {
    robots.add(actor, form, key);
    return all(actor);
  }

  /// Changes one; an empty address stays as it was.
  @PostMapping("/{id}")
  List<ReachPages.Line> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(KEY) UUID key,
      @RequestBody RobotForm form) {
    robots.change(actor, id, form, key);
    return all(actor);
  }

  /// Takes one away.
  @PostMapping("/{id}/end")
  List<ReachPages.Line> end(Actor actor, @PathVariable UUID id, @RequestHeader(KEY) UUID key) {
    robots.end(actor, id, key);
    return all(actor);
  }
}
