package org.linli.chief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OpenWork;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;

/// 三长页面 — what the templates of nominations, leaving, terms and kinds of posts show.
public final class ChiefPages {

  private ChiefPages() {}

  /// The transaction id of a form that is shown now.
  public static UUID transaction() {
    return Id.fresh();
  }

  /// 拟任行 — one appointment on its way.
  public record Line(
      String id,
      String name,
      PostCharter.Name title,
      String place,
      String state,
      boolean deputy,
      LocalDate recommendedOn,
      @Nullable LocalDate publicUntil) {}

  /// 拟任表 — appointments on their way; `more` says where the list goes on.
  public record Listing(List<Line> lines, @Nullable String more) {}

  /// 推荐页 — the nominations of one post and the form to recommend somebody.
  public record Recommending(
      String post,
      PostCharter.Name title,
      String place,
      List<Line> lines,
      boolean deputies,
      NominationForm form,
      FieldErrors errors,
      String notice) {}

  /// 一步 — what was done to a nomination, and when.
  public record Step(String action, Instant at) {}

  /// 拟任页 — one appointment on its way with the steps that may be taken now.
  ///
  /// @param moves names of the actions open to the reader
  /// @param wrong the action the errors belong to, or empty
  /// @param notice text of what went wrong as a whole, or empty
  public record Show(
      Line line,
      String post,
      String source,
      String reason,
      @Nullable String opinion,
      @Nullable String dropped,
      @Nullable LocalDate publicFrom,
      @Nullable String appointment,
      int version,
      List<Step> steps,
      List<String> moves,
      NominationForm form,
      FieldErrors errors,
      String wrong,
      String notice) {}

  /// 在手一类 — open work of one kind.
  ///
  /// @param heading message key
  public record Held(String heading, List<OpenWork.Piece> pieces) {}

  /// 离任页 — who leaves, what goes where, and the form.
  public record Leaving(
      String post,
      String appointment,
      PostCharter.Name title,
      String place,
      String name,
      boolean deputy,
      @Nullable String deputyName,
      List<Held> held,
      int version,
      LeavingForm form,
      FieldErrors errors,
      String notice) {

    /// How many pieces go into other hands.
    public int pieces() {
      return held.stream().mapToInt(h -> h.pieces().size()).sum();
    }
  }

  /// 届满行 — one appointment whose term ends.
  ///
  /// @param key where the list goes on
  /// @param over the term has ended
  public record Term(
      String key,
      String post,
      PostKind kind,
      PostCharter.Name title,
      String name,
      boolean deputy,
      String place,
      LocalDate until,
      boolean over) {

    Term at(PostCharter.Name called, @Nullable String named) {
      return new Term(
          key, post, kind, called, name, deputy, named == null ? place : named, until, over);
    }
  }

  /// 届满表 — the terms that end within so many days.
  public record Terms(int count, int days, List<Term> lines, @Nullable String more) {}

  /// 岗位规程一版 — what was said of a kind of post, from when to when.
  public record Past(
      PostCharter charter, String owner, @Nullable LocalDate from, @Nullable LocalDate until) {}

  /// 岗位目录页 — the kinds of posts, one of them to change, and what held before.
  ///
  /// @param isNew true = a further kind
  public record Kinds(
      List<PostCharter> all,
      boolean mayChange,
      boolean isNew,
      List<Past> history,
      KindForm form,
      FieldErrors errors,
      String notice) {}
}
