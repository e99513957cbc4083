package org.linli.redraw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 重划页面 — what the templates of a redraw show.
public final class RedrawPages {

  private RedrawPages() {}

  /// 地点 — a place by its name, its kind and where it is.
  ///
  /// @param path its code
  /// @param full its name with those above it
  public record Spot(UUID id, String name, String kind, String path, String full) {}

  /// 重划页 — what can be redrawn at a place, what was chosen, and what would happen.
  ///
  /// @param kind what is being chosen, null at first
  /// @param children what the grid holds
  /// @param targets where it could go
  /// @param grids the grids beside it
  /// @param names what new grids would be called
  /// @param may the reader may carry it out
  /// @param tx one id per form shown
  public record Show(
      Spot place,
      List<RedrawKind> kinds,
      @Nullable RedrawKind kind,
      RedrawForm form,
      FieldErrors errors,
      List<Spot> children,
      List<Page.Option> targets,
      List<Spot> grids,
      List<String> names,
      @Nullable Outlook outlook,
      String notice,
      boolean may,
      UUID tx) {

    /// The same with errors, or with a notice and what has changed.
    Show with(FieldErrors wrong, @Nullable Outlook now, String said) {
      return new Show(
          place, kinds, kind, form, wrong, children, targets, grids, names, now, said, may, tx);
    }
  }

  /// 预览 — what would happen.
  ///
  /// @param changed what is different from what the reader saw before
  /// @param hindered something must go elsewhere first
  /// @param seen all of it, to be handed back with the confirmation
  public record Outlook(
      List<Line> lines,
      List<Route> routes,
      List<String> opens,
      List<Line> changed,
      boolean hindered,
      String seen) {}

  /// 数目 — one number; before = what it was when the reader looked, -1 when it has not changed.
  public record Line(String what, int before, int number, boolean hinders) {}

  /// 去向 — where one place goes; the new name of the grid where that is not open yet.
  public record Route(String name, String from, String to, String under) {}

  /// 已重划 — what was redrawn, when and why.
  public record Done(
      UUID id, RedrawKind kind, Spot place, String reason, Instant at, List<Line> lines) {

    /// How much of one thing was concerned.
    public int number(String what) {
      return lines.stream()
          .filter(line -> line.what().equals(what))
          .mapToInt(Line::number)
          .findFirst()
          .orElse(0);
    }
  }

  /// 重划面板 — what can be redrawn at a place and what was.
  public record Around(UUID place, List<RedrawKind> kinds, List<Done> done) {}
}
