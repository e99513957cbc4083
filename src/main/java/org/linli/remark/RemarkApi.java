package org.linli.remark;

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

/// 备注接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class RemarkApi {

  private static final String KEY = "Idempotency-Key";

  private final Remarks remarks;
  private final Tags tags;
  private final Follows follows;
  private final RemarkViews views;

  RemarkApi(Remarks remarks, Tags tags, Follows follows, RemarkViews views) {
    this.remarks = remarks;
    this.tags = tags;
    this.follows = follows;
    this.views = views;
  }

  /// 标签 — the id of a word of the county.
  record Putting(@Nullable String tag) {}

  /// Tags, remarks and whether the caller follows the matter.
  @GetMapping("/matters/{number}/remarks")
  RemarkPages.Around of(Actor actor, @PathVariable String number) {
    return views.around(actor, number);
  }

  /// Notes something for colleagues.
  @PostMapping("/matters/{number}/remarks")
  @ResponseStatus(HttpStatus.CREATED)
  RemarkPages.Around note(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody RemarkForm form) {
    views.around(actor, number);
    remarks.add(actor, number, form, key);
    return views.around(actor, number);
  }

  /// Puts a word on the matter.
  @PostMapping("/matters/{number}/tags")
  RemarkPages.Around putOn(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody Putting body) {
    tags.putOn(actor, number, Objects.requireNonNullElse(body.tag(), ""), key);
    return views.around(actor, number);
  }

  /// Takes a word off the matter.
  @PostMapping("/matters/{number}/tags/{tag}/end")
  RemarkPages.Around takeOff(
      Actor actor,
      @PathVariable String number,
      @PathVariable UUID tag,
      @RequestHeader(KEY) UUID key) {
    tags.takeOff(actor, number, tag, key);
    return views.around(actor, number);
  }

  /// Follows the matter.
  @PostMapping("/matters/{number}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(Actor actor, @PathVariable String number, @RequestHeader(KEY) UUID key) {
    follows.begin(actor, number, key);
  }

  /// Follows it no more.
  @PostMapping("/matters/{number}/follow/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(Actor actor, @PathVariable String number, @RequestHeader(KEY) UUID key) {
    follows.end(actor, number, key);
  }

  /// What the caller follows, with news first.
  @GetMapping("/followed")
  List<RemarkPages.Followed> followed(Actor actor) {
    return follows.of(actor);
  }

  /// The caller has looked at all of it; said twice it is the same.
  @PostMapping("/followed/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(Actor actor) {
    follows.seen(actor);
  }
}
