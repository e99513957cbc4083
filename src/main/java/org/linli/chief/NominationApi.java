package org.linli.chief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostId;
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

/// 拟任接口 — appointments on their way as JSON: the same steps, the same fields as the forms.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class NominationApi {

  private final Nominations nominations;
  private final ChiefViews views;
  private final ClientTransactions once;

  NominationApi(Nominations nominations, ChiefViews views, ClientTransactions once) {
    this.nominations = nominations;
    this.views = views;
    this.once = once;
  }

  /// 拟任 — one appointment on its way; `actions` are the steps this caller may take now.
  record NominationRow(
      String id,
      String post,
      String name,
      String title,
      String place,
      String state,
      boolean deputy,
      String source,
      String reason,
      @Nullable String opinion,
      @Nullable String dropped,
      LocalDate recommendedOn,
      @Nullable LocalDate publicFrom,
      @Nullable LocalDate publicUntil,
      @Nullable String appointment,
      int version,
      List<String> actions) {}

  @GetMapping("/nominations")
  ChiefPages.Listing list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
    return views.open(actor, after);
  }

  @GetMapping("/nominations/{id}")
  NominationRow show(Actor actor, @PathVariable UUID id) {
    ChiefPages.Show n = views.show(actor, id);
    return new NominationRow(
        n.line().id(),
        n.post(),
        n.line().name(),
        n.line().title().zh(),
        n.line().place(),
        n.line().state(),
        n.line().deputy(),
        n.source(),
        n.reason(),
        n.opinion(),
        n.dropped(),
        n.line().recommendedOn(),
        n.publicFrom(),
        n.line().publicUntil(),
        n.appointment(),
        n.version(),
        n.moves());
  }

  @GetMapping("/posts/{id}/nominations")
  List<ChiefPages.Line> of(Actor actor, @PathVariable UUID id) {
    return views.recommending(actor, id).lines();
  }

  @PostMapping("/posts/{id}/nominations")
  @ResponseStatus(HttpStatus.CREATED)
  NominationRow recommend(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody NominationForm form) {
    views.recommending(actor, id);
    String made =
        once.once(
                actor,
                tx,
                ClientTransactions.digest("recommend " + id, form.toString()),
                () -> nominations.recommend(actor, new PostId(id), form).toString())
            .reference();
    return show(actor, UUID.fromString(made));
  }

  @PostMapping("/nominations/{id}/moves/{action}")
  NominationRow move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable NominationAction action,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody NominationForm form) {
    views.show(actor, id);
    once.once(
        actor,
        tx,
        ClientTransactions.digest("nomination " + id + action, form.toString()),
        () -> {
          nominations.move(actor, id, action, form);
          return id.toString();
        });
    return show(actor, id);
  }
}
