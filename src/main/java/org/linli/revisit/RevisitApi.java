package org.linli.revisit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 回访接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class RevisitApi {

  private final Revisits revisits;
  private final RevisitViews views;
  private final Pages pages;

  RevisitApi(Revisits revisits, RevisitViews views, Pages pages) {
    this.revisits = revisits;
    this.views = views;
    this.pages = pages;
  }

  /// What is to be asked in the caller's area, and what came of asking in the last thirty days.
  @GetMapping("/revisits")
  RevisitPages.Listing list(
      Actor actor, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
    return views.listing(actor, after, pages.words(request));
  }

  /// How the latest revisit of a matter stands.
  @GetMapping("/matters/{number}/revisits")
  RevisitPages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Records what the reporter answered, or that he was not reached.
  @PostMapping("/matters/{number}/revisits")
  RevisitPages.Around record(
      Actor actor,
      @PathVariable String number,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody RevisitForm form) {
    revisits.record(actor, number, form, key);
    return views.around(actor, number);
  }

  /// The reporter's phone for one call; each time an act of the matter.
  @PostMapping("/matters/{number}/revisits/calls")
  ResponseEntity<RevisitPages.Call> call(
      Actor actor, @PathVariable String number, @RequestHeader("Idempotency-Key") UUID key) {
    return revisits
        .call(actor, number, key)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
