package org.linli.chief;

import java.util.List;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostId;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 在任接口 — terms that end soon, what a leaving chief holds open, and leaving, as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class OfficeApi {

  private final Departures departures;
  private final ChiefViews views;
  private final TermViews terms;
  private final ClientTransactions once;

  OfficeApi(Departures departures, ChiefViews views, TermViews terms, ClientTransactions once) {
    this.departures = departures;
    this.views = views;
    this.terms = terms;
    this.once = once;
  }

  /// 离任预览 — what goes into other hands, and where it goes one level up.
  record LeavingRow(String name, int version, int pieces, List<ChiefPages.Held> held) {}

  /// 结果 — the post that was left.
  record LeavingWritten(String post) {}

  @GetMapping("/terms")
  ChiefPages.Terms terms(
      Actor actor,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return terms.show(actor, after, Math.clamp(limit, 1, 500));
  }

  @GetMapping("/posts/{id}/appointments/{appointment}/leaving")
  LeavingRow leaving(Actor actor, @PathVariable UUID id, @PathVariable UUID appointment) {
    ChiefPages.Leaving show = views.leaving(actor, id, appointment);
    return new LeavingRow(show.name(), show.version(), show.pieces(), show.held());
  }

  @PostMapping("/posts/{id}/appointments/{appointment}/leaving")
  LeavingWritten leave(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody LeavingForm form) {
    String post =
        once.once(
                actor,
                tx,
                ClientTransactions.digest("leaving " + appointment, form.toString()),
                () -> {
                  departures.leave(actor, new PostId(id), appointment, form);
                  return id.toString();
                })
            .reference();
    return new LeavingWritten(post);
  }
}
