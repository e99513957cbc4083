package org.linli.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// 附件 — the door: take a photo in, bind it to a record, list and release it.
@Component
public class Attachments {

  /// 附件 — one photo as pages show it; `address` and `thumbnail` are paths on this server.
  public record Photo(
      AttachmentId id,
      Moment moment,
      int width,
      int height,
      Instant uploadedAt,
      boolean released,
      String address,
      String thumbnail) {}

  /// Takes one photo in: at most 8 MB, JPEG, PNG or WebP by its bytes; re-encoded, without
  /// location. The file is on disk before the row is. Anything else: invalid, field "photos".
  public AttachmentId take(String county, @Nullable UUID uploader, byte[] bytes) {
    throw new IllegalStateException();
  }

  /// Takes the photos of one form in, at most nine; empty parts (no file chosen) are left out.
  public List<AttachmentId> takeAll(
      String county, @Nullable UUID uploader, @Nullable List<MultipartFile> files) {
    throw new IllegalStateException();
  }

  /// Binds photos that belong to nothing yet to a record, in the caller's transaction; `uploader`
  /// must be the one who took them in (null for guests); an unknown, foreign or already bound id:
  /// invalid, field "photos".
  public void bind(
      String county,
      @Nullable UUID uploader,
      List<AttachmentId> ids,
      String noun,
      UUID subject,
      Moment moment) {
    throw new IllegalStateException();
  }

  /// The photos of a record, oldest first; the caller has found the record in his scope already.
  public List<Photo> of(String county, UUID subject) {
    throw new IllegalStateException();
  }

  /// The released photos of a record, for public pages.
  public List<Photo> releasedOf(String county, UUID subject) {
    throw new IllegalStateException();
  }

  /// Releases a photo of the record to the public; photo of another record: not found.
  public void release(Actor actor, AttachmentId id, UUID subject) {
    throw new IllegalStateException();
  }
}
