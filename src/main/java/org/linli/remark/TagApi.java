package org.linli.remark;

import java.util.List;
import java.util.UUID;
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

/// 标签接口 — the county's words for its matters, for programs.
@RestController
@RequestMapping("/api/v1/{county}/tags")
class TagApi {

  private final Tags tags;
  private final RemarkViews views;

  TagApi(Tags tags, RemarkViews views) {
    this.tags = tags;
    this.views = views;
  }

  /// The words in use.
  @GetMapping
  List<RemarkPages.Tag> list(Actor actor) {
    return views.words(actor);
  }

  /// Adds a word.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<RemarkPages.Tag> add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody TagForm form) {
    tags.add(actor, form, key);
    return views.words(actor);
  }

  /// Ends a word; matters that bear it keep it.
  @PostMapping("/{id}/end")
  List<RemarkPages.Tag> end(
      Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID key) {
    tags.end(actor, id, key);
    return views.words(actor);
  }
}
