package org.linli.redraw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 重划接口 — the same door as the pages: look first, then hand back what was seen.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class RedrawApi {

  private final Redraws redraws;
  private final RedrawViews views;

  RedrawApi(Redraws redraws, RedrawViews views) {
    this.redraws = redraws;
    this.views = views;
  }

  /// 数目 — how much of one thing is concerned; `hinders` = it must be gone first.
  record Number(String what, int number, boolean hinders) {}

  /// 去向 — the path a place has and the one it would have.
  record Route(String name, String from, String to) {}

  /// 预览 — what can be redrawn at the place; with a kind and a reason, what would happen.
  ///
  /// @param seen null while nothing was asked; hand it back to carry it out
  record Outlook(
      List<RedrawKind> kinds,
      List<Number> counts,
      List<Route> moves,
      List<String> opens,
      boolean hindered,
      @Nullable String seen) {}

  /// 已重划 — what was done.
  record Done(
      UUID id, RedrawKind kind, UUID place, String reason, Instant at, List<Number> counts) {}

  /// 结果 — the id of the redraw.
  record Written(UUID id) {}

  @GetMapping("/places/{id}/redraw")
  Outlook preview(Actor actor, @PathVariable UUID id, @ParameterObject RedrawForm form) {
    PlaceId place = new PlaceId(id);
    RedrawPages.Show show = views.show(actor, place, form);
    if (!form.asked()) {
      return new Outlook(show.kinds(), List.of(), List.of(), List.of(), false, null);
    }
    RedrawPages.Outlook outlook =
        views.outlook(redraws.preview(actor, form.wanted(place)), List.of());
    return new Outlook(
        show.kinds(),
        numbers(outlook.lines()),
        outlook.routes().stream().map(r -> new Route(r.name(), r.from(), r.to())).toList(),
        outlook.opens(),
        outlook.hindered(),
        outlook.seen());
  }

  @PostMapping("/places/{id}/redraws")
  @ResponseStatus(HttpStatus.CREATED)
  Written carryOut(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody RedrawForm form) {
    PlaceId place = new PlaceId(id);
    return new Written(
        redraws.carryOut(
            actor,
            form.wanted(place),
            RedrawForm.text(form.seen()),
            tx,
            RedrawController.digest(place, form)));
  }

  @GetMapping("/redraws/{id}")
  Done done(Actor actor, @PathVariable UUID id) {
    RedrawPages.Done done = views.done(actor, id);
    return new Done(
        done.id(), done.kind(), done.place().id(), done.reason(), done.at(), numbers(done.lines()));
  }

  private static List<Number> numbers(List<RedrawPages.Line> lines) {
    return lines.stream().map(l -> new Number(l.what(), l.number(), l.hinders())).toList();
  }
}
