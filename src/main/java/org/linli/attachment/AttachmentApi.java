package org.linli.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Throttle;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 照片接口 — takes photos in before the act they belong to is sent.
@RestController
class AttachmentApi {

  private static final int PER_ADDRESS_AND_HOUR = 200;

  private final Attachments attachments;
  private final ClientTransactions transactions;
  private final Throttle throttle;

  AttachmentApi(Attachments attachments, ClientTransactions transactions, Throttle throttle) {
    this.attachments = attachments;
    this.transactions = transactions;
    this.throttle = throttle;
  }

  /// 已收 — the ids to send with the act, in the order of the photos.
  record Taken(List<UUID> photos) {}

  /// One to nine photos as parts named `photos`.
  @PostMapping("/api/v1/{county}/attachments")
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(
      Actor actor,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestParam(required = false) @Nullable List<MultipartFile> photos,
      HttpServletRequest request) {
    if (photos == null || photos.stream().allMatch(MultipartFile::isEmpty)) {
      throw new Invalid("photos", "attachment.error.none");
    }
    String address = request.getRemoteAddr();
    if (!throttle.admit(actor.county(), "upload@" + address, PER_ADDRESS_AND_HOUR)) {
      throw new Invalid("photos", "attachment.error.often");
    }
    UUID uploader = actor.part() == AccountPart.GUEST ? null : actor.id();
    // the same photos sent again after a lost connection give the same ids and are kept once
    String reference =
        transactions
            .once(
                actor,
                key,
                digest(photos),
                () ->
                    attachments.takeAll(actor.county(), uploader, photos).stream()
                        .map(id -> id.value().toString())
                        .collect(Collectors.joining(",")))
            .reference();
    return new Taken(Arrays.stream(reference.split(",")).map(UUID::fromString).toList());
  }

  private static byte[] digest(List<MultipartFile> photos) {
    return ClientTransactions.digest(
        photos.stream()
            .map(photo -> HexFormat.of().formatHex(Attachments.digest(Attachments.bytes(photo))))
            .toArray(String[]::new));
  }
}
