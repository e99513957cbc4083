package org.linli.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 个人信息页面 — what templates show of requests, exports and duplicates.
public final class PrivacyPages {

  private PrivacyPages() {}

  /// 面板 — the requests about one person and the form for a new one.
  public record Around(
      String person,
      List<Line> lines,
      boolean mayAsk,
      List<String> kinds,
      List<String> grounds,
      String tx) {}

  /// 待复核 — requests that wait for a second person.
  public record Waiting(List<Line> lines) {}

  /// 一件请求 — with what the reader may do about it.
  public record Line(
      String id,
      String person,
      String name,
      String kind,
      String ground,
      String state,
      String askedBy,
      Instant askedAt,
      boolean mayDecide,
      boolean mayFetch,
      String tx) {}

  /// 重复档案 — pairs with the same id number.
  public record Pairs(List<Pair> pairs) {}

  /// 一对 — the file that was there and the later one.
  public record Pair(Side first, Side later, boolean sameName, String tx) {}

  /// 一份 — one file of a pair, masked.
  public record Side(
      String id,
      String name,
      String phone,
      @Nullable Integer bornYear,
      String place,
      int version) {}

  /// 导出 — everything held about one person, in clear.
  ///
  /// @param mark who fetched it, when and why; it stands on every page
  public record Export(String mark, int things, List<Section> sections) {}

  /// 一类 — all things of one kind.
  public record Section(String heading, List<Thing> things) {}

  /// 一项 — one thing held.
  public record Thing(List<Fact> facts) {}

  /// 一栏 — what it says.
  public record Fact(String label, String value) {}
}
