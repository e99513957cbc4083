package org.linli.reach;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.linli.message.MessageKind;
import org.linli.web.Page;

/// 触达页面 — what the templates and the API show.
public final class ReachPages {

  private ReachPages() {}

  /// 本人去处 — where one account is reached.
  ///
  /// @param mailbox masked, or as typed; empty when there is none
  /// @param mailReady this server can send e-mail
  /// @param key of this server, for the push service of a browser
  public record Own(
      String mailbox, boolean mailReady, String key, List<Browser> browsers, UUID tx) {}

  /// 一个浏览器 — since when it is told.
  public record Browser(UUID id, Instant since, UUID tx) {}

  /// 机器人一览 — the groups of a county.
  public record Robots(List<Line> lines, List<Page.Option> organisations, Typed typed) {}

  /// 一个群 — never its address, only the host.
  public record Line(
      UUID id,
      String organisation,
      String name,
      String host,
      List<String> kinds,
      boolean on,
      int version,
      UUID tx) {

    /// True when the group is told this kind.
    public boolean told(String kind) {
      return kinds.contains(kind);
    }
  }

  /// 所填 — what was typed about a new one; a secret is typed again.
  public record Typed(String organisation, String name, List<String> kinds, boolean on, UUID tx) {}

  /// Every kind a group may be told.
  public static List<String> kinds() {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> kind != MessageKind.DELEGATED && kind != MessageKind.UNDELIVERED)
        .map(Enum::name)
        .toList();
  }
}
