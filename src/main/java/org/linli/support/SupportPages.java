package org.linli.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostCharter;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 激励页面 — what the templates of support show.
public final class SupportPages {

  private SupportPages() {}

  /// The transaction id of a form that is shown now.
  public static UUID transaction() {
    return Id.fresh();
  }

  /// 激励 — one offer, how many have it in the reader's area and how often it was used.
  public record Line(
      String id,
      SupportKind kind,
      String title,
      @Nullable String partner,
      String place,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer uses,
      int given,
      int used) {}

  /// 激励表 — the offers of the county and the form for a further one.
  public record Listing(List<Line> lines, SupportForm form, FieldErrors errors, String notice) {}

  /// 使用记录 — that it was used on a day, and where or for what.
  public record Use(LocalDate on, @Nullable String note) {}

  /// 待交回 — something issued that is to be given back, with its size or number.
  public record Issued(String support, String offer, @Nullable String detail) {}

  /// 享有 — one appointment that has it.
  ///
  /// @param name public name of the chief
  /// @param records each use, the latest first
  /// @param over the appointment has ended
  /// @param open it may be used again, or given back
  public record Holder(
      String id,
      String support,
      SupportKind kind,
      String offer,
      String name,
      PostCharter.Name title,
      String post,
      String place,
      @Nullable String detail,
      LocalDate givenOn,
      @Nullable LocalDate returnedOn,
      int used,
      @Nullable Integer uses,
      List<Use> records,
      boolean over,
      boolean open) {}

  /// 激励页 — one offer, who has it, and the form to give it.
  ///
  /// @param wrong a use or a return that could not be written down: the errors are about it, and
  ///   its holder is the only one shown
  public record Show(
      Line line,
      List<Holder> holders,
      @Nullable String more,
      List<Page.Option> areas,
      List<PostCharter> kinds,
      GiveForm form,
      @Nullable UseForm wrong,
      FieldErrors errors,
      String notice) {}
}
