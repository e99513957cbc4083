package org.linli.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Report;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;

/// 上报表单 — a report as it comes over the web or the API; checked by the door, field by field.
///
/// @param place path of the place it is about
/// @param callback the reporter wants to be called back
/// @param joins number of an open matter about the same, which this one will follow
/// @param answers code of a question of the category to what is answered, several for SEVERAL
record IntakeForm(
    @Nullable String place,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String text,
    @Nullable String channel,
    @Nullable String name,
    @Nullable String phone,
    @Nullable Boolean anonymous,
    @Nullable Boolean nameToChiefs,
    @Nullable List<UUID> photos,
    @Nullable Map<String, List<String>> answers,
    @Nullable Boolean callback,
    @Nullable String joins,
    @Nullable UUID tx) {

  /// Nothing but a place.
  static IntakeForm at(String place) {
    return new IntakeForm(
        place, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /// The report; how it came in follows from who sends it when nothing is said. Only who works here
  /// says that somebody told it him, and nobody that it is a partner's. [Invalid] names a code
  /// nobody knows.
  Report report(Actor actor, List<UUID> taken) {
    Report.Kind asked = code(Report.Kind.class, "kind", kind);
    Report.Channel by = code(Report.Channel.class, "channel", channel);
    if (by == Report.Channel.PARTNER || by != null && by.isOwn() == actor.part().isStaff()) {
      throw new Invalid("channel", "intake.error.channel");
    }
    return new Report(
        text(place),
        asked == null ? Report.Kind.PROBLEM : asked,
        text(category),
        text(text).strip(),
        by == null ? channel(actor) : by,
        blankToNull(name),
        blankToNull(phone),
        Boolean.TRUE.equals(anonymous),
        Boolean.TRUE.equals(nameToChiefs),
        taken,
        given());
  }

  /// The matter it joins, null for none.
  @Nullable String joined() {
    return blankToNull(joins);
  }

  /// What was answered, never null.
  Map<String, List<String>> given() {
    return answers == null ? Map.of() : answers;
  }

  private static Report.Channel channel(Actor actor) {
    return switch (actor.part()) {
      case COMMUNITY_DESK, STREET_DESK, COUNTY_DESK -> Report.Channel.DESK;
      case CHIEF -> Report.Channel.CHIEF;
      case HANDLER, LINK -> Report.Channel.FOUND;
      case GUEST, RESIDENT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, SYSTEM ->
          Report.Channel.WEB;
    };
  }

  private static <E extends Enum<E>> @Nullable E code(
      Class<E> codes, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(typed)) {
        return code;
      }
    }
    throw new Invalid(field, "web.unreadable");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
