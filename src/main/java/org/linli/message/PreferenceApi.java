package org.linli.message;

import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 偏好接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/messages")
class PreferenceApi {

  private static final String KEY = "Idempotency-Key";

  private final Preferences preferences;
  private final ChoiceViews views;

  PreferenceApi(Preferences preferences, ChoiceViews views) {
    this.preferences = preferences;
    this.views = views;
  }

  /// How the caller hears of things.
  @GetMapping("/preferences")
  MessagePages.Choice own(Actor actor) {
    return views.own(actor);
  }

  /// Keeps how the caller wants to hear of things.
  @PostMapping("/preferences")
  MessagePages.Choice choose(
      Actor actor, @RequestHeader(KEY) UUID key, @RequestBody PreferenceForm form) {
    preferences.choose(actor, form, key);
    return views.own(actor);
  }

  /// What holds in the county for whoever has not chosen.
  @GetMapping("/defaults")
  MessagePages.Choice county(Actor actor) {
    return views.county(actor);
  }

  /// Keeps what holds in the county.
  @PostMapping("/defaults")
  MessagePages.Choice rule(
      Actor actor, @RequestHeader(KEY) UUID key, @RequestBody DefaultForm form) {
    preferences.rule(actor, form, key);
    return views.county(actor);
  }
}
