package org.linli.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;

/// 消息页面 — what the templates and the API show.
public final class MessagePages {

  private MessagePages() {}

  /// 一条 — one message in the reader's words.
  ///
  /// @param words what it says; without the matter when the reader may not read it any more
  /// @param leads it can be opened
  /// @param behalf whom the reader stands in for; null = himself
  public record Line(
      UUID id,
      String kind,
      String words,
      String place,
      @Nullable String behalf,
      Instant at,
      boolean read,
      boolean leads) {}

  /// 收件一页 — one page of the inbox.
  ///
  /// @param kind the kind asked for; empty = all
  /// @param next the last message shown, to go on after; null when there are no more
  public record Inbox(
      int unread, String kind, boolean onlyUnread, List<Line> lines, @Nullable UUID next) {

    /// Every kind, to choose from.
    public List<String> kinds() {
      return Arrays.stream(MessageKind.values()).map(Enum::name).toList();
    }

    /// The address of this page's query with another kind.
    public String query(String other) {
      return "?kind=" + other + (onlyUnread ? "&unread=true" : "");
    }
  }

  /// 选择 — how one account, or the county, wants to hear of things.
  ///
  /// @param outlets the ways the county has
  /// @param ready the ways that work on this server
  /// @param mayRule the reader also chooses for the county
  public record Choice(
      List<String> outlets,
      List<String> ready,
      List<Row> rows,
      String quietFrom,
      String quietUntil,
      String digest,
      String hour,
      int version,
      boolean mayRule,
      UUID tx) {

    /// True when the county has this way.
    public boolean has(String outlet) {
      return outlets.contains(outlet);
    }

    /// The three rhythms in words.
    public List<Page.Option> digests(Page page) {
      return Arrays.stream(Digest.values())
          .map(each -> new Page.Option(each.name(), page.t("message.digest." + each)))
          .toList();
    }

    /// Every way, those of one person or all.
    public List<String> ways(boolean all) {
      return Arrays.stream(Outlet.values())
          .filter(each -> all || each.isPersonal())
          .map(Enum::name)
          .toList();
    }

    /// The hours of a day.
    public List<Page.Option> hours() {
      return IntStream.range(0, 24)
          .mapToObj(h -> new Page.Option(String.valueOf(h), "%02d:00".formatted(h)))
          .toList();
    }
  }

  /// 一类 — one kind with its ways.
  public record Row(String kind, boolean urgent, List<Cell> cells) {}

  /// 一格 — one kind by one way; `goes` is false where there is no such thing.
  public record Cell(String outlet, String value, boolean goes, boolean wanted) {}
}
