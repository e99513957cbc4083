package org.linli.report;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Brought;
import org.linli.matter.MatterPages;
import org.linli.matter.Matters;
import org.linli.matter.MoveForm;
import org.linli.respite.Respites;
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

/// 跟踪接口 — the twins of the track page: look, confirm, reopen, rate and follow, by sign-in or by the
/// private link.
@RestController
@RequestMapping("/api/v1/{county}/m/{number}")
class TrackApi {

  private final Matters matters;
  private final Respites respites;

  TrackApi(Matters matters, Respites respites) {
    this.matters = matters;
    this.respites = respites;
  }

  /// One matter as this reader may see it.
  @GetMapping
  MatterPages.Show track(
      Actor actor,
      @PathVariable String number,
      @RequestParam(name = "k", defaultValue = "") String link) {
    return matters.show(reader(actor, number, link), number);
  }

  /// Confirms, reopens or rates.
  @PostMapping("/moves/{action}")
  MatterPages.Show move(
      Actor actor,
      @PathVariable String number,
      @PathVariable String action,
      @RequestParam(name = "k", defaultValue = "") String link,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody(required = false) @Nullable MoveForm form) {
    Actor reporter = TrackController.reporter(matters, actor, number, link);
    Brought brought = form == null ? Brought.nothing() : form.brought(List.of());
    int version = form == null ? -1 : form.seen();
    matters.move(reporter, number, 0, TrackController.action(action), brought, key, version);
    return matters.show(reporter, number);
  }

  /// 答复 — what the reporter says to the handler who waits for it.
  record Answer(@Nullable String answer) {}

  /// The reporter says what the handler waits for: the clock runs again.
  @PostMapping("/answers")
  MatterPages.Show answer(
      Actor actor,
      @PathVariable String number,
      @RequestParam(name = "k", defaultValue = "") String link,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Answer body) {
    Actor reporter = TrackController.reporter(matters, actor, number, link);
    respites.answer(reporter, number, Objects.requireNonNullElse(body.answer(), ""), key);
    return matters.show(reporter, number);
  }

  /// "This is mine too."
  @PostMapping("/followers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(Actor actor, @PathVariable String number) {
    matters.follow(actor, number);
  }

  private Actor reader(Actor actor, String number, String link) {
    return link.isEmpty() ? actor : matters.withLink(actor, number, link);
  }
}
