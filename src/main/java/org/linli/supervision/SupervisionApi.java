package org.linli.supervision;

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

/// 督办接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class SupervisionApi {

  private static final String KEY = "Idempotency-Key";

  private final Supervisions supervisions;
  private final SupervisionRules rules;
  private final SupervisionViews views;

  SupervisionApi(Supervisions supervisions, SupervisionRules rules, SupervisionViews views) {
    this.supervisions = supervisions;
    this.rules = rules;
    this.views = views;
  }

  /// 已立督 — the id of the supervision.
  record Raised(String id) {}

  /// Who is responsible for a matter, and how it rose.
  @GetMapping("/matters/{number}/supervisions")
  SupervisionPages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// A desk above wants an answer.
  @PostMapping("/matters/{number}/supervisions")
  @ResponseStatus(HttpStatus.CREATED)
  Raised raise(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody SupervisionForm form) {
    return new Raised(supervisions.raise(actor, number, form, key).toString());
  }

  /// Moves one supervision: REMIND, INSTRUCT, END by the desk above, ANSWER by who holds the
  /// matter.
  @PostMapping("/supervisions/{id}/moves/{action}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader(KEY) UUID key,
      @RequestBody(required = false) @Nullable SupervisionForm form) {
    var brought = Objects.requireNonNullElseGet(form, () -> SupervisionForm.of(""));
    supervisions.move(actor, id, action, brought, key);
  }

  /// The supervisions of the area.
  @GetMapping("/supervisions")
  SupervisionPages.Listing list(Actor actor, SupervisionViews.ListForm form) {
    return views.listing(actor, form, null);
  }

  /// From when on matters of the county rise by themselves.
  @PostMapping("/supervisions/rule")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rule(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody SupervisionRuleForm form) {
    rules.change(actor, form, key);
  }
}
