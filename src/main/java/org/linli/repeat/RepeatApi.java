package org.linli.repeat;

import java.util.List;
import java.util.UUID;
import org.linli.matter.Merges;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
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

/// 重复接口 — the twins of the pages for programs, and what looks the same before something is
/// reported.
@RestController
@RequestMapping("/api/v1/{county}")
class RepeatApi {

  private static final String KEY = "Idempotency-Key";
  private static final int LIKELY = 5;

  private final RepeatViews views;
  private final TopicViews topics;
  private final Merges merges;

  RepeatApi(RepeatViews views, TopicViews topics, Merges merges) {
    this.views = views;
    this.topics = topics;
    this.merges = merges;
  }

  /// Open matters nearby that may be the same, to be joined instead of reported again.
  @GetMapping("/matters/alike")
  List<Merges.Likely> alike(
      Actor actor, @RequestParam String place, @RequestParam String category) {
    if (!Paths.wellFormed(place) || !place.startsWith(actor.county())) {
      throw new NotFound();
    }
    return merges.similar(actor.county(), place, category, LIKELY);
  }

  /// Everything like one matter.
  @GetMapping("/matters/{number}/repeats")
  RepeatPages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Merges the named matters into this one.
  @PostMapping("/matters/{number}/merges")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody MergeForm form) {
    merges.merge(actor, number, form.all(), form.why(), key);
  }

  /// Lets this matter go its own way again.
  @PostMapping("/matters/{number}/split")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void split(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody MergeForm form) {
    merges.split(actor, number, form.why(), key);
  }

  /// The clusters of one kind in an area.
  @GetMapping("/repeats")
  RepeatPages.Listing list(Actor actor, RepeatForm form) {
    return views.listing(actor, form);
  }

  /// The hot topics of a week.
  @GetMapping("/topics")
  RepeatPages.Topics topics(Actor actor, TopicForm form) {
    return topics.of(actor, form);
  }
}
