package org.linli.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.message.MessageKind;
import org.linli.message.Outlet;

/// 通知页面 — what the templates and the API show.
public final class NoticePages {

  private NoticePages() {}

  /// 运行状况 — what waits and what went wrong in one county.
  ///
  /// @param oldest the oldest act not everyone has heard; null when nothing waits
  /// @param waiting messages on their way
  public record Health(
      @Nullable Instant oldest, List<Parked> acts, long waiting, List<Entry> messages) {

    /// True when nothing needs anybody.
    public boolean well() {
      return acts.isEmpty() && messages.isEmpty();
    }
  }

  /// 搁置 — an act somebody could not hear.
  public record Parked(
      UUID id, String noun, UUID subject, String action, int attempts, Instant at, String error) {}

  /// 投递条目 — one message on its way out, or how it ended; no words and no address.
  ///
  /// @param kind what it is about; empty where it is about no matter
  /// @param phone masked; empty for what is no short message
  /// @param state WAITING, HELD, FAILED, PARKED, SENT or DROPPED
  /// @param next when it is tried (again); null when it is over
  /// @param error a code; empty when nothing went wrong
  public record Entry(
      UUID id,
      String outlet,
      String kind,
      String purpose,
      String phone,
      String state,
      int attempts,
      Instant at,
      @Nullable Instant sentAt,
      @Nullable Instant next,
      String error) {

    /// True when somebody may send it on its way again.
    public boolean mayRetry() {
      return state.equals("PARKED") || state.equals("FAILED");
    }
  }

  /// 投递一页 — one page of the log with the filter it was asked by.
  public record Log(
      String outlet, String kind, String state, List<Entry> entries, @Nullable UUID after) {

    /// Every way, to choose from.
    public List<String> outlets() {
      return Arrays.stream(Outlet.values()).map(Enum::name).toList();
    }

    /// Every kind, to choose from.
    public List<String> kinds() {
      return Arrays.stream(MessageKind.values()).map(Enum::name).toList();
    }

    /// Every state, to choose from.
    public List<String> states() {
      return List.of("WAITING", "HELD", "FAILED", "PARKED", "SENT", "DROPPED");
    }
  }

  /// 短信 — one message of the sample's screen; the text in front of the link, the link, and where it
  /// leads.
  public record Message(
      String county, String phone, String text, @Nullable String link, Instant at) {}
}
