package org.linli.supervision;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 办公会接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/meetings")
class MeetingApi {

  private static final String KEY = "Idempotency-Key";

  private final Meetings meetings;
  private final MeetingViews views;

  MeetingApi(Meetings meetings, MeetingViews views) {
    this.meetings = meetings;
    this.views = views;
  }

  /// 已记 — the id of the meeting.
  record Held(String id) {}

  /// The meetings of the area, the latest first.
  @GetMapping
  MeetingPages.Listing list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
    return views.listing(actor, after, new MeetingForm(null, null, null, null));
  }

  /// Writes a meeting down.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Held hold(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody MeetingForm form) {
    return new Held(meetings.hold(actor, form, key).toString());
  }

  /// One meeting with its matters, attendees and decisions.
  @GetMapping("/{id}")
  MeetingPages.Show show(Actor actor, @PathVariable UUID id) {
    return views.show(actor, id);
  }

  /// Writes a decision down: an item of its matter, or a note.
  @PostMapping("/{id}/decisions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(KEY) UUID key,
      @RequestBody DecisionForm form) {
    meetings.decide(actor, id, form, key);
  }
}
