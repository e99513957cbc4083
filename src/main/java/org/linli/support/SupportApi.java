package org.linli.support;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
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

/// 激励接口 — offers, who has them and each use as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/supports")
class SupportApi {

  private final Supports supports;
  private final SupportViews views;
  private final ClientTransactions once;

  SupportApi(Supports supports, SupportViews views, ClientTransactions once) {
    this.supports = supports;
    this.views = views;
    this.once = once;
  }

  /// 一项激励 — one offer and a page of who has it.
  record SupportRow(
      SupportPages.Line support, List<SupportPages.Holder> holders, @Nullable String after) {}

  /// 结果 — what was written.
  record SupportWritten(String id) {}

  @GetMapping
  List<SupportPages.Line> list(Actor actor) {
    return views.listing(actor).lines();
  }

  @GetMapping("/{id}")
  SupportRow show(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
    SupportPages.Show show = views.show(actor, id, after);
    return new SupportRow(show.line(), show.holders(), show.more());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupportWritten offer(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody SupportForm form) {
    return once(actor, tx, "support/offer" + form, () -> supports.offer(actor, form).toString());
  }

  @PostMapping("/{id}/entitlements")
  SupportWritten give(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody GiveForm form) {
    views.show(actor, id, null);
    return once(actor, tx, "support/give " + id + form, () -> "" + supports.give(actor, id, form));
  }

  @PostMapping("/{id}/entitlements/{entitlement}/uses")
  SupportWritten use(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID entitlement,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody UseForm form) {
    return once(
        actor,
        tx,
        "support/use " + entitlement + form,
        () -> {
          supports.use(actor, entitlement, form);
          return entitlement.toString();
        });
  }

  @PostMapping("/{id}/entitlements/{entitlement}/return")
  SupportWritten giveBack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID entitlement,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody UseForm form) {
    return once(
        actor,
        tx,
        "support/return " + entitlement + form,
        () -> {
          supports.giveBack(actor, entitlement, form);
          return entitlement.toString();
        });
  }

  private SupportWritten once(Actor actor, UUID tx, String what, Supplier<String> work) {
    return new SupportWritten(
        once.once(actor, tx, ClientTransactions.digest(what), work).reference());
  }
}
