package org.linli.walk;

import java.net.URI;
import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 敲门接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/walks")
class WalkApi {

  private final Walks walks;
  private final WalkViews views;

  WalkApi(Walks walks, WalkViews views) {
    this.walks = walks;
    this.views = views;
  }

  /// The latest walks of the caller's area.
  @GetMapping
  WalkPages.Home home(Actor actor, @RequestParam(defaultValue = "") String q) {
    return views.home(actor, q);
  }

  /// Takes a walk in with the matters it found.
  @PostMapping
  ResponseEntity<WalkPages.Summary> take(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody WalkForm form) {
    UUID id = walks.take(actor, form, key);
    return ResponseEntity.created(URI.create("/api/v1/" + actor.county() + "/walks/" + id))
        .body(views.summary(actor, id));
  }

  /// What a walk came to.
  @GetMapping("/{id}")
  WalkPages.Summary show(Actor actor, @PathVariable UUID id) {
    return views.summary(actor, id);
  }
}
