package org.linli.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 单位岗位页面 — what the templates of organisations, posts, roster and coverage show.
public final class OrganisationPages {

  private OrganisationPages() {}

  /// 单位行.
  public record Line(Organisation organisation, String place) {}

  /// 单位表 — a page of organisations and the form to add one.
  ///
  /// @param more where the list goes on, or null
  public record Listing(
      List<Line> lines,
      String kind,
      @Nullable String more,
      boolean keeper,
      OrganisationForm form,
      FieldErrors errors) {}

  /// 责任区一行 — id of the place, null when the reader may not open it.
  public record Area(@Nullable UUID id, String name) {}

  /// 单位页 — one organisation.
  ///
  /// @param head the post of who heads a station, or null
  /// @param notice text of what went wrong as a whole, or empty
  public record Show(
      Organisation organisation,
      String place,
      @Nullable Post head,
      List<Area> areas,
      boolean keeper,
      OrganisationForm form,
      FieldErrors errors,
      String notice) {}

  /// 岗位页 — one post with its holder, its history and the forms.
  ///
  /// @param person masked name of the registered person about to be appointed, or null
  /// @param wrong which form the errors belong to: "appoint", "end", "phone" or ""
  /// @param notice text of what went wrong as a whole, or empty
  public record PostShow(
      Post post,
      String place,
      List<Appointment> history,
      boolean keeper,
      @Nullable String person,
      AppointmentForm form,
      FieldErrors errors,
      String wrong,
      String notice) {}

  /// 设岗 — the form of a new post as it was typed, when it could not be opened.
  ///
  /// @param notice text of what went wrong as a whole, or empty
  /// @param tx of the next try
  public record Opening(
      AppointmentForm form, List<PostKind> kinds, FieldErrors errors, String notice, UUID tx) {}

  /// 任职履历 — the posts a person holds and held.
  public record Holder(String name, List<Held> posts) {}

  /// 一段任职.
  public record Held(Appointment appointment, String place) {}

  /// 台账页 — the filtered roster.
  ///
  /// @param query the filter as a query, to be carried on by links
  /// @param more where the list goes on, or null
  public record Roster(
      List<RosterLine> lines,
      Coverage.Count totals,
      List<RosterColumn> columns,
      String kind,
      String area,
      String name,
      String state,
      List<Page.Option> areas,
      String query,
      @Nullable String more) {}

  /// 覆盖页 — the total and the places directly below.
  ///
  /// @param above path of the area above that the reader may see, or null
  public record CoverageShow(
      Coverage total, List<Coverage> lines, List<PostKind> kinds, @Nullable String above) {}
}
