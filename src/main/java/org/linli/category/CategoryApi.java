package org.linli.category;

import java.util.List;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
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
  private final ClientTransactions once;

  CategoryApi(CategoryViews views, CategoryChanges changes, ClientTransactions once) {
    this.views = views;
    this.changes = changes;
    this.once = once;
  }

  @GetMapping
  List<CategoryPages.Line> list(Actor actor) {
    return views.lines(actor.county());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CategoryPages.Edited add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody CategoryForm form) {
    return save(actor, key, form);
  }

  @PostMapping("/{id}")
  CategoryPages.Edited change(
      Actor actor,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody CategoryForm form) {
    if (!id.equals(form.code())) {
      throw new NotFound();
    }
    return save(actor, key, form);
  }

  private CategoryPages.Edited save(Actor actor, UUID key, CategoryForm form) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
    String code = String.valueOf(form.code());
    once.once(
        actor,
        key,
        ClientTransactions.digest(form.toString()),
        () -> {
          changes.save(actor, form);
          return code;
        });
    return views.edited(actor.county(), code);
  }
}
