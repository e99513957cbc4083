package org.linli.organisation;

import java.util.List;
import java.util.Map;
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
  /// @param charter what this kind of post is and asks
  /// @param held the appointment of the holder now, or null
  /// @param person masked name of the registered person about to be appointed, or null
  /// @param wrong which form the errors belong to: "appoint", "deputy", "phone" or ""
  /// @param notice text of what went wrong as a whole, or empty
  public record PostShow(
      Post post,
      PostCharter charter,
      String place,
      @Nullable Appointment held,
      List<Appointment> deputies,
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
      AppointmentForm form, List<PostCharter> kinds, FieldErrors errors, String notice, UUID tx) {}

  /// 任职履历 — the posts a person holds and held.
  public record Holder(String name, List<Held> posts) {}

  /// 一段任职.
  public record Held(Appointment appointment, PostCharter.Name title, String place) {}

  /// 台账页 — the filtered roster.
  ///
  /// @param query the filter as a query, to be carried on by links
  /// @param more where the list goes on, or null
  public record Roster(
      List<RosterLine> lines,
      Coverage.Count totals,
      List<RosterColumn> columns,
      List<PostCharter> kinds,
      String kind,
      String area,
      String name,
      String state,
      List<Page.Option> areas,
      String query,
      @Nullable String more) {}

  /// 覆盖页 — the total, the places directly below, and a line without a name for what stands in none
  /// of them.
  ///
  /// @param above path of the area above that the reader may see, or null
  public record CoverageShow(
      Coverage total,
      List<Coverage> lines,
      List<PostKind> kinds,
      Map<PostKind, PostCharter.Name> names,
      @Nullable String above) {}
}
