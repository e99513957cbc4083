package org.linli.whistle;

import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 吹哨接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class WhistleApi {

  private static final String KEY = "Idempotency-Key";

  private final Whistles whistles;
  private final WhistleViews views;

  WhistleApi(Whistles whistles, WhistleViews views) {
    this.whistles = whistles;
    this.views = views;
  }

  /// 已吹哨 — the id of the whistle.
  record Blown(String id) {}

  /// The calls of a matter, and whom the caller may call now.
  @GetMapping("/matters/{number}/whistles")
  WhistlePages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Calls several organisations to an item the desk holds.
  @PostMapping("/matters/{number}/items/{item}/whistles")
  @ResponseStatus(HttpStatus.CREATED)
  Blown blow(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      @RequestHeader(KEY) UUID key,
      @RequestBody WhistleForm form) {
    return new Blown(whistles.blow(actor, number, item, form, key).toString());
  }

  /// Moves one call: ACCEPT, REFUSE, REPORT_IN, FINISH by who was called; WITHDRAW, RATE by who
  /// called; UPHOLD, INSIST by the level above.
  @PostMapping("/whistles/{id}/moves/{action}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader(KEY) UUID key,
      @RequestBody(required = false) @Nullable CallForm form) {
    whistles.move(actor, id, action, Objects.requireNonNullElseGet(form, CallForm::nothing), key);
  }

  /// The calls of a period, and what the organisations did.
  @GetMapping("/whistles")
  WhistlePages.Ledger ledger(Actor actor, LedgerForm form) {
    return views.ledger(actor, form);
  }
}
