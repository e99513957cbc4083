package org.linli.respite;

import java.util.List;
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

/// 缓办接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class RespiteApi {

  private static final String KEY = "Idempotency-Key";

  private final Respites respites;
  private final RespiteViews views;

  RespiteApi(Respites respites, RespiteViews views) {
    this.respites = respites;
    this.views = views;
  }

  /// 已申请 — the id of the respite.
  record Asked(String id) {}

  /// 决定 — GRANT or REFUSE, which needs a reason.
  record Decision(@Nullable String decision, @Nullable String reason) {}

  /// The respites of a matter, and what the caller may ask for now.
  @GetMapping("/matters/{number}/respites")
  RespitePages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Asks for an extension, a suspension, a wait or a voiding.
  @PostMapping("/matters/{number}/items/{item}/respites")
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      @RequestHeader(KEY) UUID key,
      @RequestBody RespiteForm form) {
    return new Asked(respites.ask(actor, number, item, form, key).toString());
  }

  /// A second person grants or refuses.
  @PostMapping("/respites/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(KEY) UUID key,
      @RequestBody Decision body) {
    String decision = Objects.requireNonNullElse(body.decision(), "");
    respites.decide(actor, id, decision, RespiteForm.text(body.reason()), key);
  }

  /// Takes back what nobody has decided, or lets the clock run again.
  @PostMapping("/respites/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Actor actor, @PathVariable UUID id, @RequestHeader(KEY) UUID key) {
    respites.end(actor, id, key);
  }

  /// What waits for the caller's decision.
  @GetMapping("/respites/waiting")
  List<RespitePages.Line> waiting(Actor actor) {
    return views.waiting(actor).lines();
  }

  /// The ledger of a period with counts and shares.
  @GetMapping("/respites")
  RespitePages.Ledger ledger(Actor actor, LedgerForm form) {
    return views.ledger(actor, form);
  }
}
