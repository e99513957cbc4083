package org.linli.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostCharter;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 包联页面 — what the templates of contact duty show.
public final class ContactPages {

  private ContactPages() {}

  /// The transaction id of a form that is shown now.
  public static UUID transaction() {
    return Id.fresh();
  }

  /// 包联行 — who contacts whom.
  ///
  /// @param place full name of what is contacted
  /// @param resident masked name of the person contacted, or null
  /// @param name public name of who contacts; null = the post is vacant
  /// @param title what the post is called that contacts; null = a person without a post
  public record Line(
      String id,
      String layer,
      String placeId,
      String path,
      String place,
      @Nullable String resident,
      @Nullable String name,
      PostCharter.@Nullable Name title,
      @Nullable String post,
      LocalDate since,
      int version) {}

  /// 包联表 — contact duties of an area, and the form for a further one.
  ///
  /// @param wrong id of a duty that could not be ended: the form and the errors are about it; empty
  ///   = they are about a further one
  /// @param begun true = the form for a further one was begun elsewhere
  /// @param resident masked name of whom the form is about, or empty
  /// @param by masked name of who contacts by the form, or empty
  public record Listing(
      List<Line> lines,
      String layer,
      String area,
      List<Page.Option> areas,
      @Nullable String more,
      boolean keeper,
      String wrong,
      boolean begun,
      String resident,
      String by,
      ContactForm form,
      FieldErrors errors,
      String notice) {}

  /// 一层 — one layer of the chain of a place; empty = nobody.
  public record Rung(String layer, List<Line> lines) {}
}
