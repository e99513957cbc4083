package org.linli.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;

/// 上报表单 — a report as it comes over the web or the API; checked by the door, field by field.
///
/// @param place path of the place it is about
record IntakeForm(
    @Nullable String place,
    Report.@Nullable Kind kind,
    @Nullable String category,
    @Nullable String text,
    Report.@Nullable Channel channel,
    @Nullable String name,
    @Nullable String phone,
    @Nullable Boolean anonymous,
    @Nullable Boolean nameToChiefs,
    @Nullable List<UUID> photos,
    @Nullable UUID tx) {

  /// The report; how it came in follows from who sends it when nothing is said.
  Report report(Actor actor, List<UUID> taken) {
    return new Report(
        text(place),
        kind == null ? Report.Kind.PROBLEM : kind,
        text(category),
        text(text).strip(),
        channel == null ? channel(actor) : channel,
        blankToNull(name),
        blankToNull(phone),
        Boolean.TRUE.equals(anonymous),
        Boolean.TRUE.equals(nameToChiefs),
        taken);
  }

  private static Report.Channel channel(Actor actor) {
    return switch (actor.part()) {
      case COMMUNITY_DESK, STREET_DESK, COUNTY_DESK -> Report.Channel.DESK;
      case CHIEF -> Report.Channel.CHIEF;
      case GUEST,
          RESIDENT,
          HANDLER,
          LINK,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDITOR,
          SYSTEM ->
          Report.Channel.WEB;
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
