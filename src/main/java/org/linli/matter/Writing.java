package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.attachment.Moment;
import org.linli.category.Answer;
import org.linli.category.Rung;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 落笔 — what every act leaves behind in the same transaction: its words sealed, its photos bound,
/// its entry in the journal.
@Component
class Writing {

  private final MatterWords words;
  private final Attachments attachments;
  private final ApplicationEventPublisher events;

  Writing(MatterWords words, Attachments attachments, ApplicationEventPublisher events) {
    this.words = words;
    this.attachments = attachments;
    this.events = events;
  }

  /// Writes the first words, the answers, the reporter, the photos and the entry REPORT.
  void report(Actor actor, Matter matter, MatterItem item, Report report, List<Answer> answers) {
    UUID account =
        actor.part() == AccountPart.RESIDENT && !report.anonymous() ? actor.scope().own() : null;
    words.report(matter, report, account);
    if (!answers.isEmpty()) {
      words.answer(matter, answers);
    }
    bind(actor, matter, report.photos(), Moment.BEFORE);
    events.publishEvent(
        new MatterMoved(
            matter.county(),
            matter.id(),
            item.item(),
            MatterAction.REPORT,
            null,
            item.state(),
            item.rung(),
            matter.placePath(),
            actor,
            MatterPart.REPORTER.name(),
            matter.openedAt(),
            1,
            words.digest(report.text())));
  }

  /// Writes the words, photos and entry of one act; `item` null = the matter as a whole.
  void act(
      Actor actor,
      MatterPart part,
      MatterAction action,
      Matter matter,
      @Nullable MatterItem item,
      @Nullable MatterState from,
      Brought brought,
      Instant now) {
    String text = text(brought);
    int number = item == null ? 0 : item.item();
    int written = text == null ? 0 : words.add(matter, number, action.name(), text, now);
    bind(actor, matter, brought.photos(), Moment.AFTER);
    events.publishEvent(
        new MatterMoved(
            matter.county(),
            matter.id(),
            number,
            action,
            from,
            item == null ? matter.state() : item.state(),
            item == null ? rung(matter) : item.rung(),
            matter.placePath(),
            actor,
            part.name(),
            now,
            written,
            text == null ? null : words.digest(text)));
  }

  /// Makes photos of the matter public.
  void release(Actor actor, Matter matter, List<UUID> photos) {
    photos.forEach(id -> attachments.release(actor, new AttachmentId(id), matter.id().value()));
  }

  /// Who takes photos in: the account, or nobody for guests.
  static @Nullable UUID uploader(Actor actor) {
    return actor.part() == AccountPart.GUEST ? null : actor.id();
  }

  private void bind(Actor actor, Matter matter, List<UUID> photos, Moment moment) {
    if (!photos.isEmpty()) {
      attachments.bind(
          matter.county(),
          uploader(actor),
          photos.stream().map(AttachmentId::new).toList(),
          MatterMoved.NOUN,
          matter.id().value(),
          moment);
    }
  }

  private static Rung rung(Matter matter) {
    return matter.endedRung() == null ? Rung.COMMUNITY_DESK : matter.endedRung();
  }

  private static @Nullable String text(Brought brought) {
    String reason = blankToNull(brought.reason());
    String note = blankToNull(brought.note());
    if (reason == null) {
      return note;
    }
    return note == null ? reason : reason + "\n" + note;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
