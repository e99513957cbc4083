package org.linli.venue;

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

/// 阵地接口 — stations and venues, where there is none, and their coverage as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/venues")
class VenueApi {

  private static final int MOST = 500;

  private final Venues venues;
  private final VenueViews views;
  private final VenueStore store;
  private final ClientTransactions once;

  VenueApi(Venues venues, VenueViews views, VenueStore store, ClientTransactions once) {
    this.venues = venues;
    this.views = views;
    this.store = store;
    this.once = once;
  }

  /// 一页 — stations and venues; hand `after` back for the next ones, null = no more.
  record VenueList(
      List<VenuePages.Line> venues, VenuePages.Totals totals, @Nullable String after) {}

  /// 阵地与服务范围.
  record VenueRow(VenuePages.Line venue, List<VenuePages.Served> areas) {}

  /// 结果 — what was written.
  record VenueWritten(String id) {}

  @GetMapping
  VenueList list(
      Actor actor,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    VenueFilter filter = VenueController.filter(sort, area, name);
    List<VenuePages.Line> lines = views.lines(actor.scope(), filter, after, most);
    return new VenueList(
        lines,
        store.totals(actor.scope(), filter),
        lines.size() < most ? null : lines.getLast().id());
  }

  @GetMapping("/gaps")
  VenuePages.Gaps gaps(Actor actor, @RequestParam(defaultValue = "") String after) {
    return views.gaps(actor, after);
  }

  @GetMapping("/coverage")
  VenuePages.Coverage coverage(
      Actor actor,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(required = false) @Nullable Boolean covered) {
    return views.coverage(actor, area, covered);
  }

  @GetMapping("/{id}")
  VenueRow show(Actor actor, @PathVariable UUID id) {
    VenuePages.Show show = views.show(actor, id);
    return new VenueRow(show.line(), show.areas());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VenueWritten add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody VenueForm form) {
    return once(actor, tx, form, "venue/add", () -> venues.add(actor, form).toString());
  }

  @PostMapping("/{id}")
  VenueWritten change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody VenueForm form) {
    views.show(actor, id);
    return once(
        actor,
        tx,
        form,
        "venue/change " + id,
        () -> {
          venues.change(actor, id, form);
          return id.toString();
        });
  }

  private VenueWritten once(
      Actor actor, UUID tx, VenueForm form, String what, Supplier<String> work) {
    byte[] digest = ClientTransactions.digest(what, form.toString());
    return new VenueWritten(once.once(actor, tx, digest, work).reference());
  }
}
