package org.linli.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Panel;

/// 工作台页面 — what the templates of Today and the inbox show.
public final class DeskPages {

  private DeskPages() {}

  /// 一件 — one item that waits for somebody.
  ///
  /// @param why key of the reason why it stands where it stands
  /// @param gap time until it is due, or since; null without a due time
  /// @param pausedUntil its clock stands still until then
  /// @param asked somebody asked in time for more time and waits for the answer
  /// @param promiseBroken the time promised to the resident has passed
  /// @param tags what the desks call it among themselves
  /// @param dispatchable a desk may send it to somebody now
  /// @param move the one move that needs nothing but a tap (TAKE, ACCEPT), or null
  /// @param tx transaction id of that move
  public record Line(
      String number,
      int item,
      int version,
      String categoryZh,
      String categoryEn,
      @Nullable String text,
      String place,
      String state,
      List<String> tags,
      String rung,
      @Nullable String holder,
      Instant openedAt,
      @Nullable Instant dueAt,
      @Nullable String gap,
      boolean overdue,
      boolean soon,
      boolean urgent,
      @Nullable Instant pausedUntil,
      boolean asked,
      boolean promiseBroken,
      boolean dispatchable,
      String why,
      @Nullable String move,
      String tx) {}

  /// 今天 — what one person owes now, and how much of each kind.
  public record Today(
      String county,
      String day,
      List<Tile> tiles,
      List<Line> overdue,
      List<Line> rest,
      boolean desk,
      List<Panel.View> panels) {

    /// True when nothing is owed.
    public boolean isEmpty() {
      return overdue.isEmpty() && rest.isEmpty() && panels.isEmpty();
    }
  }

  /// 计数 — one number that opens its list; counts stop at 1000.
  public record Tile(String view, int count) {

    /// The number, "1000+" where counting stopped.
    public String shown() {
      return count >= 1000 ? "1000+" : Integer.toString(count);
    }
  }

  /// 收件箱 — one page of a desk's inbox with the filter it was asked for.
  ///
  /// @param base the query of the filter without the view, beginning with `&` or empty
  /// @param next the query of the next page, or null
  public record Inbox(
      String county,
      String view,
      List<Tile> tiles,
      String base,
      Map<String, String> filter,
      List<Page.Option> areas,
      List<Page.Options> categories,
      List<Page.Option> channels,
      List<Page.Option> tags,
      List<Page.Option> assignees,
      boolean mayDispatch,
      String tx,
      List<Saved> saved,
      List<Line> lines,
      @Nullable String next,
      @Nullable Outcome outcome) {

    /// A fresh transaction id for a form.
    public String fresh() {
      return Id.fresh().toString();
    }
  }

  /// 存好的筛选 — one filter to choose.
  ///
  /// @param query as it stands in the address
  /// @param shared everybody at the desk has it
  /// @param mine the reader saved it, so he may drop it
  public record Saved(UUID id, String name, String query, boolean shared, boolean mine) {

    static List<Saved> of(Actor actor, List<SavedFilter> filters) {
      return filters.stream()
          .map(
              each ->
                  new Saved(
                      each.id(),
                      each.name(),
                      each.query(),
                      each.organisation() != null,
                      each.account().equals(actor.id())))
          .toList();
    }
  }

  /// 批量派单结果 — how many went out, and which did not and why.
  public record Outcome(int done, List<Failure> failures) implements Serializable {}

  /// 未派出 — one item that was not dispatched, with the reason in words.
  public record Failure(String number, String reason) implements Serializable {}
}
