package org.linli.desk;

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

/// 筛选接口 — the saved filters of the caller's inbox.
@RestController
@RequestMapping("/api/v1/{county}/inbox/filters")
class FilterApi {

  private final SavedFilters filters;

  FilterApi(SavedFilters filters) {
    this.filters = filters;
  }

  /// The caller's own and those of his desk.
  @GetMapping
  List<DeskPages.Saved> list(Actor actor) {
    return DeskPages.Saved.of(actor, filters.of(actor));
  }

  /// Keeps a filter under a name.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<DeskPages.Saved> save(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody FilterForm form) {
    filters.save(actor, form, key);
    return list(actor);
  }

  /// Drops one of the caller's own.
  @PostMapping("/{id}/end")
  List<DeskPages.Saved> drop(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    filters.drop(actor, id, key);
    return list(actor);
  }
}
