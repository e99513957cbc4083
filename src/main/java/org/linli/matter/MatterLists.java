package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 事项清单 — reads many matters: inbox, owed today, problem list, satisfied list; keyset pages.
@Component
public class MatterLists {

  /// 一行 — one item in a list.
  ///
  /// @param text the first words, only where the reader may read them
  /// @param holder name of the post's holder or the organisation
  public record Line(
      String county,
      UUID matter,
      String number,
      int item,
      MatterPages.Name category,
      @Nullable String text,
      String placePath,
      String placeName,
      MatterState state,
      Rung rung,
      @Nullable String holder,
      Instant openedAt,
      Instant enteredAt,
      @Nullable Instant dueAt,
      boolean soon,
      boolean overdue,
      boolean urgent,
      boolean mine,
      @Nullable Instant closedAt,
      @Nullable Rung endedRung,
      @Nullable Integer stars,
      int version) {}

  /// 一页 — lines and the cursor of the next page, null at the end.
  public record Listing(List<Line> lines, @Nullable String next) {}

  /// 视图 — the saved filters of an inbox.
  public enum View {
    ALL,
    NEW,
    DUE_TODAY,
    OVERDUE,
    WAITING,
    TO_CHECK
  }

  /// 筛选 — every part may be left out.
  ///
  /// @param area path of a place below which to look
  /// @param from first day opened (problems) or closed (satisfied)
  /// @param until last day
  public record Filter(
      View view,
      @Nullable String area,
      @Nullable String category,
      @Nullable MatterState state,
      @Nullable Rung ended,
      Report.@Nullable Channel channel,
      java.time.@Nullable LocalDate from,
      java.time.@Nullable LocalDate until) {

    /// Everything.
    public static Filter all() {
      return of(View.ALL);
    }

    /// One saved filter.
    public static Filter of(View view) {
      return new Filter(view, null, null, null, null, null, null, null);
    }
  }

  /// 计数 — how much waits for this reader; counts stop at 1000.
  public record Counts(int owed, int fresh, int dueToday, int overdue, int waiting, int toCheck) {}

  /// 已公开 — one released matter, for the public home.
  public record Released(
      String number,
      MatterPages.Name category,
      String placeName,
      String text,
      Instant at,
      List<MatterPages.Photo> photos) {}

  /// What is open and concerns this reader: for a desk its area, for a chief and a handler what
  /// they hold; by due time.
  ///
  /// @param after cursor of the page before, null for the first
  public Listing inbox(Actor actor, Filter filter, @Nullable String after) {
    return new Listing(List.of(), null);
  }

  /// What this reader owes the next move on now, overdue first, at most `limit` lines (Today).
  public List<Line> owed(Actor actor, int limit) {
    return List.of();
  }

  /// Open items at or below the place, by due time.
  public List<Line> openAt(Scope scope, String path, int limit) {
    return List.of();
  }

  /// 问题清单: every matter opened in the period, newest first.
  public Listing problems(Actor actor, Filter filter, @Nullable String after) {
    return new Listing(List.of(), null);
  }

  /// 满意清单: every matter closed in the period, newest first, with the level at which it ended.
  public Listing satisfied(Actor actor, Filter filter, @Nullable String after) {
    return new Listing(List.of(), null);
  }

  /// Matters released to the public at or below the path, newest first.
  public List<Released> releasedNear(String county, String path, int limit) {
    return List.of();
  }

  /// Open public-safe matters of the same category near the path: "this is mine too". No words, no
  /// names.
  public List<Line> similar(String county, String path, String category, int limit) {
    return List.of();
  }

  /// The resident's own matters, newest first.
  public List<Line> mine(Actor actor, int limit) {
    return List.of();
  }

  /// How much waits for this reader.
  public Counts countsFor(Actor actor) {
    return new Counts(0, 0, 0, 0, 0, 0);
  }
}
