package org.linli.place;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.division.OfficialCounty;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 地点页面 — what the templates of the tree show.
public final class PlacePages {

  private PlacePages() {}

  /// 节点 — one line of the tree.
  ///
  /// @param expandable something can hang below
  /// @param open its children are listed
  /// @param more where the children go on, or null
  public record Node(
      UUID id,
      String path,
      String name,
      PlaceKind kind,
      boolean expandable,
      boolean open,
      List<Node> children,
      @Nullable String more) {}

  /// 树页 — the roots of what the reader may see, opened along one path, or what a search found.
  ///
  /// @param opens the county is not there yet and the reader may open it
  public record Tree(List<Node> roots, String text, List<Hit> hits, boolean opens) {}

  /// 查找结果.
  public record Hit(UUID id, String name, PlaceKind kind) {}

  /// 上级 — one step of the chain of names; id null when the reader may not open it.
  public record Step(@Nullable UUID id, String name) {}

  /// 变更记录 — one act on a place.
  public record Act(PlaceAction action, Instant at) {}

  /// 往昔 — where a place stood and what it was called until a moment.
  ///
  /// @param since the end of what was before; null = from its opening on
  /// @param above the full name of what stood above it then
  public record Past(
      @Nullable Instant since, Instant until, String path, String name, String above) {}

  /// 地点页 — one place with what lies below it.
  ///
  /// @param keeper the reader may change it
  /// @param pasts where it stood and what it was called before, the latest first
  /// @param successor the place that took it in
  /// @param kinds what can be opened below
  /// @param stale somebody else changed the place since the form was read
  /// @param wrong which form the errors belong to: "change", "open" or ""
  public record Show(
      Place place,
      List<Step> chain,
      Map<PlaceKind, Integer> counts,
      List<Hit> children,
      boolean more,
      @Nullable Step estate,
      List<Hit> buildings,
      List<Act> acts,
      List<Past> pasts,
      @Nullable Step successor,
      boolean keeper,
      List<PlaceKind> kinds,
      List<Page.Option> estates,
      PlaceForm change,
      PlaceForm opening,
      FieldErrors errors,
      String wrong,
      boolean stale) {}

  /// 县区 — a county of the dictionary.
  ///
  /// @param open it is a place already
  /// @param may the reader may open it
  /// @param tx one id per form shown
  public record County(OfficialCounty official, boolean open, boolean may, UUID tx) {}
}
