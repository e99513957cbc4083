package org.linli.attachment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 照片 — serves photos by id under the scope of what they belong to; released ones to everybody.
@Controller
class AttachmentController {

  private final AttachmentStore store;
  private final PhotoFiles files;
  private final Map<String, AttachmentGuard> guards;

  AttachmentController(AttachmentStore store, PhotoFiles files, List<AttachmentGuard> guards) {
    this.store = store;
    this.files = files;
    this.guards =
        guards.stream().collect(Collectors.toMap(AttachmentGuard::noun, Function.identity()));
  }

  @GetMapping("/a/{county}/{id}")
  ResponseEntity<Resource> photo(
      Actor actor,
      @PathVariable String county,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String k) {
    return answer(actor, county, id, k, false);
  }

  @GetMapping("/a/{county}/{id}/thumb")
  ResponseEntity<Resource> thumbnail(
      Actor actor,
      @PathVariable String county,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String k) {
    return answer(actor, county, id, k, true);
  }

  private ResponseEntity<Resource> answer(
      Actor actor, String county, UUID id, @Nullable String link, boolean thumbnail) {
    Attachment row = store.find(county, new AttachmentId(id)).orElseThrow(NotFound::new);
    if (!row.released() && !maySee(actor, row, link)) {
      throw new NotFound();
    }
    Resource file = files.read(county, row.id(), row.uploadedAt(), thumbnail);
    if (!file.exists()) {
      throw new NotFound();
    }
    var kept = CacheControl.maxAge(Duration.ofDays(1));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(row.released() ? kept.cachePublic() : kept.cachePrivate())
        .body(file);
  }

  private boolean maySee(Actor actor, Attachment row, @Nullable String link) {
    UUID subject = row.subject();
    if (subject == null) {
      return row.uploadedBy() != null && row.uploadedBy().equals(actor.id());
    }
    AttachmentGuard guard = guards.get(row.noun());
    return guard != null
        && actor.county().equals(row.county())
        && guard.maySee(actor, subject, link);
  }
}
