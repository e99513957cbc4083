package org.linli.wording;

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

/// 常用语接口 — the twins of the page.
@RestController
@RequestMapping("/api/v1/{county}/wordings")
class WordingApi {

  private final Wordings wordings;

  WordingApi(Wordings wordings) {
    this.wordings = wordings;
  }

  /// The caller's own and those of his desk.
  @GetMapping
  List<WordingPages.Wording> list(Actor actor) {
    return wordings.of(actor);
  }

  /// Keeps one.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<WordingPages.Wording> save(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody WordingForm form) {
    wordings.save(actor, form, key);
    return wordings.of(actor);
  }

  /// Drops one of the caller's own.
  @PostMapping("/{id}/end")
  List<WordingPages.Wording> drop(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    wordings.drop(actor, id, key);
    return wordings.of(actor);
  }
}
