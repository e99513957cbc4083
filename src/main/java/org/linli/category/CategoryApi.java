package org.linli.category;

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

/// 类别接口 — the catalogue in JSON.
@RestController
@RequestMapping("/api/v1/{county}/categories")
class CategoryApi {

  private final CategoryViews views;
  private final CategoryChanges changes;

  CategoryApi(CategoryViews views, CategoryChanges changes) {
    this.views = views;
    this.changes = changes;
  }

  @GetMapping
  List<CategoryPages.Line> list(Actor actor) {
    return views.lines(actor.county());
  }

  /// The classes of the dictionary.
  @GetMapping("/classes")
  List<CategoryClass> classes() {
    return views.classes();
  }

  /// The limits of every category without its own.
  @GetMapping("/limits")
  CategoryPages.Common limits(Actor actor) {
    return views.common(actor.county());
  }

  @PostMapping("/limits")
  CategoryPages.Common changeLimits(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody LimitsForm form) {
    changes.saveCommon(actor, form, key);
    return views.common(actor.county());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CategoryPages.Edited add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody CategoryForm form) {
    changes.save(actor, form, key);
    return views.edited(actor.county(), String.valueOf(form.code()));
  }

  /// Adds what the county never had of the shipped catalogue.
  @PostMapping("/shipped")
  List<CategoryPages.Line> take(Actor actor, @RequestHeader("Idempotency-Key") UUID key) {
    changes.takeShipped(actor, key);
    return views.lines(actor.county());
  }

  /// Ends a category; what is open goes on.
  @PostMapping("/{id}/end")
  List<CategoryPages.Past> end(
      Actor actor,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody EndForm form) {
    changes.end(actor, form.of(id), key);
    return views.history(actor.county(), id);
  }

  @PostMapping("/{id}")
  CategoryPages.Edited change(
      Actor actor,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody CategoryForm form) {
    changes.save(actor, form.of(id), key);
    return views.edited(actor.county(), id);
  }
}
