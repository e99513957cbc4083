package org.linli.georeport;

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

/// 合作方接口 — the twins of the pages. A key stands in the first answer only; the same id again answers
/// without it.
@RestController
@RequestMapping("/api/v1/{county}/partners")
class PartnerApi {

  private final Partners partners;
  private final PartnerViews views;

  PartnerApi(Partners partners, PartnerViews views) {
    this.partners = partners;
    this.views = views;
  }

  @GetMapping
  PartnerPages.Listing list(Actor actor) {
    return views.listing(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Partners.Given add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody PartnerForm form) {
    return partners.add(actor, form, key);
  }

  @GetMapping("/{id}")
  PartnerPages.Show show(Actor actor, @PathVariable UUID id) {
    return views.show(actor, id);
  }

  @PostMapping("/{id}")
  PartnerPages.Show change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody PartnerForm form) {
    partners.change(actor, id, form, key);
    return views.show(actor, id);
  }

  /// Another key; the one before opens nothing any more.
  @PostMapping("/{id}/key")
  Partners.Given renew(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    return partners.renew(actor, id, key);
  }

  @PostMapping("/{id}/end")
  PartnerPages.Show end(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    partners.end(actor, id, key);
    return views.show(actor, id);
  }
}
