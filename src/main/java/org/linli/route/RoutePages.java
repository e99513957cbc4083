package org.linli.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 规则页面 — what the page of the rules shows.
public final class RoutePages {

  private RoutePages() {}

  /// 规则清单 — what holds (the most exact first), what is to come, what is over.
  public record Listing(List<Row> valid, List<Row> coming, List<Row> past) {}

  /// 一条规则 — one rule in words.
  ///
  /// @param categoryZh empty = every category
  /// @param weight SMALL, LARGE, HARD or empty
  /// @param organisation name of the one organisation, or null
  public record Row(
      UUID id,
      String category,
      String categoryZh,
      String categoryEn,
      String place,
      String placeName,
      String weight,
      String rung,
      @Nullable String organisation,
      String target,
      String owner,
      LocalDate from,
      @Nullable LocalDate until) {}

  /// 规则表单 — what was typed and what there is to choose from.
  ///
  /// @param id of the rule that is changed, empty for a new one
  public record Form(
      String id,
      String category,
      String place,
      String weight,
      String target,
      String owner,
      String from,
      List<Page.Options> categories,
      List<Page.Option> places,
      List<Page.Options> targets) {}

  /// 试问 — what somebody asks before: who would get it here.
  ///
  /// @param rung null = nothing asked or nobody answers
  public record Asked(
      String category, String place, @Nullable String rung, String name, boolean byRule) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
