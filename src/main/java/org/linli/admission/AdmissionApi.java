package org.linli.admission;

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

/// 准入接口 — the twins of the page.
@RestController
@RequestMapping("/api/v1/{county}/admissions")
class AdmissionApi {

  private final Admissions admissions;
  private final AdmissionViews views;

  AdmissionApi(Admissions admissions, AdmissionViews views) {
    this.admissions = admissions;
    this.views = views;
  }

  /// 已提交 — its id.
  record Put(UUID id) {}

  /// What is asked for, what counts and what is over.
  @GetMapping
  AdmissionPages.Listing list(Actor actor) {
    return views.listing(actor);
  }

  /// Puts a category on the list for good, or asks for it until a day.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Put put(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody AdmissionForm form) {
    return new Put(admissions.put(actor, form, key));
  }

  /// APPROVE, REFUSE or END.
  @PostMapping("/{id}/moves/{action}")
  AdmissionPages.Listing decide(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader("Idempotency-Key") UUID key) {
    admissions.decide(actor, id, AdmissionController.action(action), key);
    return views.listing(actor);
  }
}
