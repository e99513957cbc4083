package org.linli.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterLists;
import org.linli.matter.MatterState;
import org.linli.remark.Tags;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 清单行 — turns items into lines that say why they stand where they stand and what one tap does.
@Component
class DeskLines {

  private final Tags tags;
  private final Clock clock;

  DeskLines(Tags tags, Clock clock) {
    this.tags = tags;
    this.clock = clock;
  }

  /// The lines in the order given.
  List<DeskPages.Line> of(List<MatterLists.Line> lines, Actor actor, Words words) {
    Instant now = Instant.now(clock);
    Map<UUID, List<String>> borne =
        tags.names(
            actor.county(), lines.stream().map(MatterLists.Line::matter).distinct().toList());
    return lines.stream()
        .map(line -> line(line, actor, words, now, borne.getOrDefault(line.matter(), List.of())))
        .toList();
  }

  /// Today in Asia/Shanghai.
  String day() {
    return Time.day(Instant.now(clock)).toString();
  }

  private static DeskPages.Line line(
      MatterLists.Line line, Actor actor, Words words, Instant now, List<String> tags) {
    return new DeskPages.Line(
        line.number(),
        line.item(),
        line.version(),
        line.category().zh(),
        line.category().en(),
        line.text(),
        line.placeName(),
        line.state().name(),
        tags,
        line.rung().name(),
        line.holder(),
        line.openedAt(),
        line.dueAt(),
        line.dueAt() == null ? null : words.length(Duration.between(now, line.dueAt())),
        line.overdue(),
        line.soon(),
        line.urgent(),
        line.pausedUntil(),
        line.asked(),
        line.promiseBroken(),
        line.state() == MatterState.ACCEPTED || line.state() == MatterState.DISPATCHED,
        why(line, now),
        oneTap(line, actor),
        Id.fresh().toString());
  }

  // the order is: overdue by due time, then by due time; the line says which of these put it here
  private static String why(MatterLists.Line line, Instant now) {
    if (line.dueAt() == null) {
      return "desk.why.none";
    }
    if (line.overdue() || line.dueAt().isBefore(now)) {
      return "desk.why.overdue";
    }
    if (line.urgent()) {
      return "desk.why.urgent";
    }
    boolean today = Time.day(line.dueAt()).equals(Time.day(now));
    return line.soon() ? "desk.why.soon" : today ? "desk.why.today" : "desk.why.later";
  }

  private static @Nullable String oneTap(MatterLists.Line line, Actor actor) {
    if (!line.mine()) {
      return null;
    }
    if (line.state() == MatterState.DISPATCHED) {
      return "TAKE";
    }
    return line.state() == MatterState.REPORTED && actor.part().isDesk() ? "ACCEPT" : null;
  }
}
