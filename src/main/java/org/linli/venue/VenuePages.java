package org.linli.venue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 阵地页面 — what the templates of stations and venues show.
public final class VenuePages {

  private VenuePages() {}

  /// The transaction id of a form that is shown now.
  public static UUID transaction() {
    return Id.fresh();
  }

  /// 阵地 — one station or venue.
  ///
  /// @param path of the place where it is
  /// @param grids how many grids it serves
  /// @param headPost the post of its head, or null where there is none
  /// @param head public name of its head; null = vacant
  public record Line(
      String id,
      VenueSort sort,
      String name,
      String path,
      String place,
      @Nullable String address,
      @Nullable String hours,
      @Nullable String phone,
      List<String> services,
      @Nullable Integer capacity,
      int grids,
      @Nullable String headPost,
      @Nullable String head,
      int version) {}

  /// 数目 — stations and venues of the filter, the seats they have, grids without a station.
  public record Totals(int venues, int capacity, int grids, int without) {}

  /// 阵地表 — stations and venues of an area.
  public record Listing(
      List<Line> lines,
      Totals totals,
      String sort,
      String area,
      String name,
      List<Page.Option> areas,
      String query,
      @Nullable String more,
      VenueForm form,
      FieldErrors errors) {}

  /// 服务的地方.
  public record Served(@Nullable String id, String name) {}

  /// 阵地页 — one station or venue.
  public record Show(
      Line line,
      String placeId,
      List<Served> areas,
      boolean keeper,
      VenueForm form,
      FieldErrors errors,
      String notice) {}

  /// 一处 — a grid or an estate in one of the lists.
  public record Spot(String id, String path, String name) {}

  /// 空白 — the grids no station serves.
  public record Gaps(List<Spot> grids, int without, int all, @Nullable String more) {}

  /// 覆盖一行 — estates of an area and how many of them have a venue: denominator and numerator.
  public record Covered(String area, String name, boolean below, int estates, int covered) {}

  /// 覆盖 — one venue per estate: the total and the areas directly below; or the estates of one of
  /// the two numbers.
  ///
  /// @param shown null = the numbers; true = the estates with a venue; false = those without
  public record Coverage(
      Covered total,
      List<Covered> lines,
      @Nullable String above,
      @Nullable Boolean shown,
      List<Spot> estates) {}
}
