package org.linli.georeport;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Matters;
import org.linli.matter.Merges;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// 收请求 — takes a request of a partner in, once: first itself with its photos, then as a matter;
/// what was cut off in between goes on when it is sent again.
@Component
class Receiving {

  private static final int SIMILAR = 5;

  private final Filing filing;
  private final ReceivedStore store;
  private final Attachments attachments;
  private final Matters matters;
  private final Merges merges;
  private final Clock clock;

  Receiving(
      Filing filing,
      ReceivedStore store,
      Attachments attachments,
      Matters matters,
      Merges merges,
      Clock clock) {
    this.filing = filing;
    this.store = store;
    this.attachments = attachments;
    this.matters = matters;
    this.merges = merges;
    this.clock = clock;
  }

  /// 回执 — a number or a token, never both.
  ///
  /// @param similar how many open matters may be the same
  record Receipt(@Nullable String number, @Nullable String token, Report report, int similar) {}

  /// Takes it in and answers; the same body again on the same day, or the same `key` of the client,
  /// is the same request.
  Receipt take(Partner partner, Given given, List<MultipartFile> files, String key) {
    Report report = filing.report(partner, given);
    byte[] digest = digest(given, files, key);
    Received received = store.find(partner, digest).orElse(null);
    int similar = 0;
    if (received == null) {
      matters.check(Filing.actor(partner), report);
      similar =
          merges.similar(partner.county(), report.placePath(), report.category(), SIMILAR).size();
      List<UUID> photos =
          attachments.takeAll(partner.county(), null, files).stream()
              .map(AttachmentId::value)
              .toList();
      received =
          store.take(partner, new Received(Id.fresh(), partner.held(), photos, null), digest);
    }
    if (received.matter() == null) {
      Report whole = Filing.with(report, received.photos());
      Reported done = matters.report(Filing.actor(partner), whole, received.id());
      store.became(partner.county(), received.id(), done.id().value());
    }
    String number = store.number(partner.county(), received.id()).orElse("");
    return number.isEmpty()
        ? new Receipt(null, Received.token(partner.county(), received.id()), report, similar)
        : new Receipt(number, null, report, similar);
  }

  /// Looks at it only: what would be refused is refused, nothing is kept.
  Receipt look(Partner partner, Given given) {
    Report report = filing.report(partner, given);
    matters.check(Filing.actor(partner), report);
    String name = partner.county() + "-TEST-" + Id.fresh();
    return partner.held()
        ? new Receipt(null, Received.token(partner.county(), Id.fresh()), report, 0)
        : new Receipt(name, null, report, 0);
  }

  private byte[] digest(Given given, List<MultipartFile> files, String key) {
    if (!key.isEmpty()) {
      return ClientTransactions.digest("georeport/key", key);
    }
    List<String> parts = new ArrayList<>();
    parts.add("georeport/body");
    parts.add(Time.day(clock.instant()).toString());
    parts.add(given.whole());
    files.forEach(file -> parts.add(digest(file)));
    return ClientTransactions.digest(parts.toArray(String[]::new));
  }

  private static String digest(MultipartFile file) {
    try (var bytes = file.getInputStream()) {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 14];
      for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException cutOff) {
      throw new Invalid("photos", "attachment.error.broken");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
