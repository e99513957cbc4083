package org.linli.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 通知页面 — what the templates and the API show.
public final class NoticePages {

  private NoticePages() {}

  /// 运行状况 — what waits and what went wrong in one county.
  ///
  /// @param oldest the oldest act not everyone has heard; null when nothing waits
  /// @param waiting messages on their way
  public record Health(
      @Nullable Instant oldest, List<Parked> acts, long waiting, List<Failed> messages) {

    /// True when nothing needs anybody.
    public boolean well() {
      return acts.isEmpty() && messages.isEmpty();
    }
  }

  /// 搁置 — an act somebody could not hear.
  public record Parked(
      UUID id, String noun, UUID subject, String action, int attempts, Instant at, String error) {}

  /// 未送达 — a message that failed too often.
  public record Failed(
      UUID id, String purpose, String phone, int attempts, Instant at, String error) {}

  /// 短信 — one message of the sample's screen; the text in front of the link, the link, and where it
  /// leads.
  public record Message(
      String county, String phone, String text, @Nullable String link, Instant at) {}
}
