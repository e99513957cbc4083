package org.linli.attachment;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/// 附件 — the door: take a photo in, bind it to a record, list and release it.
@Component
public class Attachments {

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_PER_ACT = 9;

  private final AttachmentStore store;
  private final PhotoFiles files;
  private final Clock clock;

  Attachments(AttachmentStore store, PhotoFiles files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /// 照片 — one photo as pages show it; `address` and `thumbnail` are paths on this server.
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
    return takenAt(county, uploader, bytes, clock.instant());
  }

  /// As [#take], for a photo that was taken in earlier: an import or the sample says when.
  public AttachmentId takenAt(
      String county, @Nullable UUID uploader, byte[] bytes, Instant moment) {
    return keep(county, uploader, photograph(bytes), moment);
  }

  private static Photograph photograph(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Invalid("photos", "attachment.error.size");
    }
    return Photograph.of(bytes);
  }

  private AttachmentId keep(
      String county, @Nullable UUID uploader, Photograph photo, Instant moment) {
    var id = AttachmentId.fresh();
    Instant now = moment.truncatedTo(ChronoUnit.MICROS);
    files.write(county, id, now, photo);
    store.insert(
        new Attachment(
            county,
            id,
            "",
            null,
            Moment.BEFORE,
            photo.width(),
            photo.height(),
            photo.jpeg().length,
            uploader,
            now,
            false),
        digest(photo.jpeg()));
    return id;
  }

  /// Takes the photos of one form in, at most nine; empty parts (no file chosen) are left out.
  public List<AttachmentId> takeAll(
      String county, @Nullable UUID uploader, @Nullable List<MultipartFile> parts) {
    List<MultipartFile> chosen =
        parts == null ? List.of() : parts.stream().filter(part -> !part.isEmpty()).toList();
    if (chosen.size() > MOST_PER_ACT) {
      throw new Invalid("photos", "attachment.error.count");
    }
    // all are read before one is kept: a form with one bad photo leaves none of the others behind
    List<Photograph> photos = chosen.stream().map(part -> photograph(bytes(part))).toList();
    Instant now = clock.instant();
    return photos.stream().map(photo -> keep(county, uploader, photo, now)).toList();
  }

  /// Binds photos that belong to nothing yet to a record, in the caller's transaction; `uploader`
  /// must be the one who took them in, or nobody was signed in then (a guest signs in at the last
  /// step of his report); an unknown, foreign or already bound id: invalid, field "photos".
  public void bind(
      String county,
      @Nullable UUID uploader,
      List<AttachmentId> ids,
      String noun,
      UUID subject,
      Moment moment) {
    if (ids.size() > MOST_PER_ACT) {
      throw new Invalid("photos", "attachment.error.count");
    }
    for (var id : ids) {
      if (!store.bind(county, id, uploader, noun, subject, moment)) {
        throw new Invalid("photos", "attachment.error.unknown");
      }
    }
  }

  /// The photos of a record, oldest first; the caller has found the record in his scope already.
  public List<Photo> of(String county, UUID subject) {
    return store.of(county, subject, false).stream().map(Attachments::photo).toList();
  }

  /// The released photos of a record, for public pages.
  public List<Photo> releasedOf(String county, UUID subject) {
    return store.of(county, subject, true).stream().map(Attachments::photo).toList();
  }

  /// Releases a photo of the record to the public; photo of another record: not found.
  public void release(Actor actor, AttachmentId id, UUID subject) {
    if (!store.release(actor.county(), id, subject, clock.instant())) {
      throw new NotFound();
    }
  }

  /// Deletes the photos of a record in the caller's transaction; the files go when it has ended
  /// well.
  public void erase(String county, UUID subject) {
    List<Attachment> rows = store.of(county, subject, false);
    rows.forEach(row -> store.delete(county, row.id()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            rows.forEach(row -> files.delete(county, row.id(), row.uploadedAt()));
          }
        });
  }

  private static Photo photo(Attachment row) {
    String address = "/a/" + row.county() + "/" + row.id().value();
    return new Photo(
        row.id(),
        row.moment(),
        row.width(),
        row.height(),
        row.uploadedAt(),
        row.released(),
        address,
        address + "/thumb");
  }

  static byte[] bytes(MultipartFile part) {
    if (part.getSize() > MOST_BYTES) {
      throw new Invalid("photos", "attachment.error.size");
    }
    try {
      return part.getBytes();
    } catch (IOException cutOff) {
      throw new Invalid("photos", "attachment.error.broken");
    }
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
