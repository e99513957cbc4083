package org.linli.division;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.core.io.InputStreamResource;
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

/// 区划接口 — the dictionary as JSON, an edition as the body of a request.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/divisions")
class DivisionApi {

  private final DivisionWrites writes;
  private final DivisionViews views;

  DivisionApi(DivisionWrites writes, DivisionViews views) {
    this.writes = writes;
    this.views = views;
  }

  /// 命中 — hand `after` back for the next ones, null = no more.
  record Hits(List<DivisionPages.Hit> divisions, @Nullable String after) {}

  /// 已导入 — `repeated`: this very file had been taken before, nothing was written.
  record Taken(String id, boolean repeated, List<DivisionPages.Refused> refused) {}

  /// Divisions by name, initials or code; words above may be added ("铁东 平东", "td pd").
  @GetMapping
  Hits search(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
    DivisionViews.Part<DivisionPages.Hit> hits = views.hits(q, after);
    DivisionPages.Hit last = hits.last();
    return new Hits(hits.rows(), last == null ? null : last.code());
  }

  /// One division with its chain, what lies directly below, and the county it can be opened as.
  @GetMapping("/{code}")
  DivisionPages.Show show(
      @PathVariable String code, @RequestParam(defaultValue = "") String after) {
    return views.show(code, after);
  }

  /// What an edition changed since an older one (`since`, default the one before).
  @GetMapping("/editions/{number}")
  DivisionPages.Changes edition(
      @PathVariable int number,
      @RequestParam(defaultValue = "-1") int since,
      @RequestParam(defaultValue = "") String after) {
    return views.changes(number, since, after, false);
  }

  /// The editions, newest first.
  @GetMapping("/editions")
  List<Edition> editions() {
    return views.editions();
  }

  /// Takes the body, lines `code,name` in UTF-8 or GB18030 of at most 64 MB, as an edition.
  @PostMapping(consumes = "text/csv")
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(
      Actor actor,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestParam(defaultValue = "") String edition,
      @RequestBody(required = false) @Nullable InputStreamResource file)
      throws IOException {
    try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream();
        DivisionFile kept = DivisionFile.keep(in, DivisionFile.MOST)) {
      DivisionWrites.Done done = writes.take(actor, edition, kept, tx);
      var changes = views.changes(done.number(), -1, "", done.repeated());
      return new Taken("" + done.number(), done.repeated(), changes.refused());
    }
  }
}
