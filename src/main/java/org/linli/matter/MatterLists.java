package org.linli.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category.Name;
import org.linli.category.Rung;
import org.linli.matter.MatterPages.Photo;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 事项清单 — reads many matters: inbox, owed today, problem list, satisfied list; keyset pages.
@Component
public class MatterLists {

  /// Lines on one page.
  public static final int PAGE = 50;

  /// Where a count stops: more is shown as "9999+".
  public static final int MOST = 10_000;

  private static final int COUNT = 1000;

  /// 一行 — one item in a list.
  ///
  /// @param text the first words, only where the reader may read them
  /// @param holder name of the post's holder or the organisation
  /// @param pausedUntil its clock stands still until then
  /// @param asked somebody asked in time for more time and waits for the answer
  /// @param promiseAt until when the whole was promised to the resident
  public record Line(
      String county,
      UUID matter,
      String number,
      int item,
      Name category,
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
      @Nullable Instant pausedUntil,
      boolean asked,
      @Nullable Instant promiseAt,
      boolean promiseBroken,
      int version) {}

  /// 一页 — lines, the cursor of the next page (null at the end), and how many there are in all.
  ///
  /// @param total counted up to [#MOST]; -1 where it is not counted
  public record Listing(List<Line> lines, @Nullable String next, int total) {}

  /// 视图 — the saved filters of an inbox.
  public enum View {
    ALL,
    OWED,
    NEW,
    DUE_TODAY,
    OVERDUE,
    WAITING,
    TO_CHECK,
    PROMISE
  }

  /// 筛选 — every part may be left out.
  ///
  /// @param area path of a place below which to look
  /// @param ended the level at which it ended
  /// @param from first day opened (problems) or closed (satisfied)
  /// @param until last day
  /// @param answer what became of it
  /// @param mark id of a mark it bears, in an inbox
  public record Filter(
      View view,
      @Nullable String area,
      @Nullable String category,
      @Nullable MatterState state,
      @Nullable Rung ended,
      Report.@Nullable Channel channel,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Answer answer,
      @Nullable UUID mark) {

    /// Everything.
    public static Filter all() {
      return of(View.ALL);
    }

    /// One saved filter.
    public static Filter of(View view) {
      return new Filter(view, null, null, null, null, null, null, null, null, null);
    }
  }

  /// 结果 — what a closed matter can be asked: each is a number of the dashboard.
  public enum Answer {
    IN_TIME,
    LATE,
    SOLVED,
    RATED,
    SATISFIED,
    REOPENED,
    PROMISE_KEPT,
    PROMISE_BROKEN
  }

  /// 计数 — how much waits for this reader; counts stop at 1000.
  public record Counts(int owed, int fresh, int dueToday, int overdue, int waiting, int toCheck) {}

  /// 已公开 — one released matter, for public pages.
  public record Released(
      String number,
      Name category,
      String placeName,
      String text,
      Instant at,
      List<Photo> photos) {}

  private final MatterQueries queries;
  private final Lines lines;
  private final InboxViews views;
  private final Releases releases;
  private final Transactions transactions;

  MatterLists(
      MatterQueries queries,
      Lines lines,
      InboxViews views,
      Releases releases,
      Transactions transactions) {
    this.queries = queries;
    this.lines = lines;
    this.views = views;
    this.releases = releases;
    this.transactions = transactions;
  }

  /// What is open and concerns this reader: for a desk its area, for a chief and a handler what
  /// they hold; by due time.
  ///
  /// @param after cursor of the page before, null for the first
  public Listing inbox(Actor actor, Filter filter, @Nullable String after) {
    return transactions.read(
        actor.scope(),
        () -> {
          Where where =
              views
                  .where(actor, filter)
                  .after(Cursor.of(after), "i.due_at, i.matter_id, i.item", true);
          var rows = queries.items(where, PAGE + 1);
          return lines.page(actor, rows, PAGE, r -> r.item().dueAt(), -1);
        });
  }

  /// What this reader owes the next move on now, overdue first, at most `limit` lines (Today).
  public List<Line> owed(Actor actor, int limit) {
    return transactions.read(
        actor.scope(),
        () -> lines.of(actor, queries.items(views.where(actor, Filter.of(View.OWED)), limit)));
  }

  /// Open items at or below one of the places that lie in the reader's area, by due time; about
  /// persons only for desks.
  public List<Line> openAt(Actor actor, List<String> paths, int limit) {
    return transactions.read(
        actor.scope(),
        () -> {
          Where where =
              new Where("i", actor.county())
                  .and(actor.scope().within("i.place_path"))
                  .below(paths, "i.place_path");
          if (!actor.part().isDesk()) {
            where.notAboutPersons();
          }
          return lines.of(actor, queries.items(where, limit));
        });
  }

  /// 问题清单: every matter opened in the period, newest first.
  public Listing problems(Actor actor, Filter filter, @Nullable String after) {
    return list(actor, filter, after, "opened_at");
  }

  /// 满意清单: every matter closed out in the period, newest first, with the level at which it ended.
  public Listing satisfied(Actor actor, Filter filter, @Nullable String after) {
    return list(actor, filter, after, "closed_at");
  }

  /// Matters released to the public at or below the path, newest first.
  public List<Released> releasedNear(String county, String path, int limit) {
    return transactions.read(
        org.linli.shared.Scope.nothing(county),
        () ->
            releases.of(
                county,
                queries.matters(
                    new Where("m", county)
                        .and("m.released_at is not null")
                        .below(path, "m.place_path"),
                    "released_at",
                    limit)));
  }

  /// The resident's own matters, newest first.
  public List<Line> mine(Actor actor, int limit) {
    UUID own = actor.scope().own();
    if (own == null || actor.part() != AccountPart.RESIDENT) {
      return List.of();
    }
    return transactions.read(
        actor.scope(),
        () ->
            lines.of(
                actor,
                queries.matters(
                    new Where("m", actor.county())
                        .and(
                            "m.id in (select matter_id from matter_reporter"
                                + " where county = ? and account_id = ?)",
                            actor.county(),
                            own),
                    "opened_at",
                    limit)));
  }

  /// How much waits for this reader.
  public Counts countsFor(Actor actor) {
    return transactions.read(
        actor.scope(),
        () -> {
          var owed = count(actor, View.OWED, View.OWED, View.DUE_TODAY);
          var area = count(actor, View.ALL, View.NEW, View.OVERDUE, View.WAITING, View.TO_CHECK);
          return new Counts(
              owed.getFirst(), area.get(0), owed.getLast(), area.get(1), area.get(2), area.get(3));
        });
  }

  // the views are narrower by their condition alone, so that one pass counts them all
  private List<Integer> count(Actor actor, View whole, View... views) {
    var parts = Arrays.stream(views).map(view -> this.views.part(actor, view)).toList();
    return queries.countItems(this.views.where(actor, Filter.of(whole)), COUNT, parts);
  }

  private Listing list(Actor actor, Filter filter, @Nullable String after, String moment) {
    return transactions.read(
        actor.scope(),
        () -> {
          int total =
              after == null ? queries.countMatters(views.matters(actor, filter, moment), MOST) : -1;
          Where where =
              views
                  .matters(actor, filter, moment)
                  .after(Cursor.of(after), "m." + moment + ", m.id", false);
          var rows = queries.matters(where, moment, PAGE + 1);
          boolean closed = moment.equals("closed_at");
          return lines.page(
              actor,
              rows,
              PAGE,
              r -> closed ? r.matter().closedAt() : r.matter().openedAt(),
              total);
        });
  }
}
