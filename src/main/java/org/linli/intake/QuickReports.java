package org.linli.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Report;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// 快报之门 — what a worker saw becomes a matter he found; photos and words arrive together, once,
/// however often a device without a network sends them.
@Component
class QuickReports {

  private static final String FIELD = "quick";

  private final Intakes intakes;
  private final QuickEntries entries;
  private final Attachments attachments;
  private final ClientTransactions once;

  QuickReports(
      Intakes intakes, QuickEntries entries, Attachments attachments, ClientTransactions once) {
    this.intakes = intakes;
    this.entries = entries;
    this.attachments = attachments;
    this.once = once;
  }

  /// The number of the matter; the same `tx` again gives the same number and keeps nothing twice.
  ///
  /// @throws Invalid names the field that is wrong
  String take(Actor actor, QuickForm form, @Nullable List<MultipartFile> files, UUID tx) {
    String place = QuickForm.text(form.place());
    String category = QuickForm.text(form.category());
    String text = QuickForm.text(form.text());
    check(actor, new QuickEntries.Line(FIELD, place, category, text));
    List<UUID> sent = form.photos() == null ? List.of() : form.photos();
    return once.once(
            actor,
            tx,
            digest(place, category, text, sent, files),
            () -> {
              List<UUID> photos = new ArrayList<>(sent);
              attachments.takeAll(actor.county(), actor.id(), files).stream()
                  .map(AttachmentId::value)
                  .forEach(photos::add);
              Report report =
                  new Report(
                      place,
                      Report.Kind.PROBLEM,
                      category,
                      text,
                      Report.Channel.FOUND,
                      null,
                      null,
                      false,
                      false,
                      List.copyOf(photos));
              byte[] name = (tx + "/quick").getBytes(StandardCharsets.US_ASCII);
              return intakes.take(actor, report, UUID.nameUUIDFromBytes(name)).number();
            })
        .reference();
  }

  private void check(Actor actor, QuickEntries.Line line) {
    try {
      entries.check(actor, Report.Channel.FOUND, List.of(line));
    } catch (Invalid flaws) {
      Map<String, String> wrong = new LinkedHashMap<>();
      flaws.fields().forEach((field, key) -> wrong.put(field.substring(FIELD.length() + 1), key));
      throw new Invalid(wrong);
    }
  }

  private static byte[] digest(
      String place,
      String category,
      String text,
      List<UUID> sent,
      @Nullable List<MultipartFile> files) {
    List<String> parts = new ArrayList<>(List.of("quick", place, category, text));
    sent.forEach(photo -> parts.add(photo.toString()));
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      try {
        parts.add(
            HexFormat.of()
                .formatHex(
                    ClientTransactions.digest(
                        new String(file.getBytes(), StandardCharsets.ISO_8859_1))));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return ClientTransactions.digest(parts.toArray(String[]::new));
  }
}
