package org.linli.rate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// 申诉接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class AppealApi {

  private static final String KEY = "Idempotency-Key";

  private final Appeals appeals;
  private final AppealViews views;

  AppealApi(Appeals appeals, AppealViews views) {
    this.appeals = appeals;
    this.views = views;
  }

  /// 已申诉 — the id of the appeal.
  record Made(String id) {}

  /// The appeals about a matter, and what the caller may appeal now.
  @GetMapping("/matters/{number}/appeals")
  RatePages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Asks that an item is not counted for the caller's organisation.
  @PostMapping("/matters/{number}/items/{item}/appeals")
  @ResponseStatus(HttpStatus.CREATED)
  Made ask(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      @RequestHeader(KEY) UUID key,
      @RequestBody AppealForm form) {
    return new Made(appeals.ask(actor, number, item, form.words(), key).toString());
  }

  /// The county grants or refuses, with words.
  @PostMapping("/appeals/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(KEY) UUID key,
      @RequestBody AppealForm form) {
    appeals.decide(actor, id, form.ruling(), form.words(), key);
  }

  /// The organisation takes back what nobody has decided.
  @PostMapping("/appeals/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Actor actor, @PathVariable UUID id, @RequestHeader(KEY) UUID key) {
    appeals.withdraw(actor, id, key);
  }

  /// Appeals of the caller's places, or of his organisations.
  @GetMapping("/appeals")
  RatePages.Appeals list(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable UUID after) {
    return views.list(actor, state, after);
  }
}
