package org.linli.respite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 缓办页面 — what templates and the API show of respites.
public final class RespitePages {

  private RespitePages() {}

  /// 一件事项的缓办 — each item with what was asked of its clock and what this reader may ask now.
  public record Around(String number, List<Item> items) {

    /// True when nothing was asked and nothing may be.
    public boolean isEmpty() {
      return items.stream().allMatch(item -> item.lines().isEmpty() && item.offers().isEmpty());
    }
  }

  /// 一项 — what may be asked of one clock.
  ///
  /// @param offers kinds this reader may ask for now
  /// @param lastDay the last day to which it may be suspended
  public record Item(
      int item,
      Category.Name category,
      List<String> offers,
      LocalDate today,
      LocalDate lastDay,
      List<Line> lines) {}

  /// 一条 — one respite.
  ///
  /// @param place full name of the place, in lists
  /// @param holder who held the item
  /// @param last last day of a suspension
  /// @param until when a wait is planned to end
  /// @param approver the lowest desk that decides
  /// @param reason words, only where they were read
  public record Line(
      String id,
      String number,
      int item,
      Category.Name category,
      String place,
      String kind,
      String state,
      String holder,
      String askedBy,
      Instant askedAt,
      @Nullable Integer workdays,
      @Nullable LocalDate last,
      @Nullable Instant until,
      String reason,
      Rung approver,
      String decidedBy,
      @Nullable Instant decidedAt,
      String decision,
      @Nullable Instant began,
      @Nullable Instant ended,
      String answer,
      boolean mayDecide,
      boolean mayEnd) {

    /// True when somebody, and not a rule, decided.
    public boolean decided() {
      return decidedAt != null && !kind.equals(RespiteKind.WAITING.name());
    }
  }

  /// 已填 — what somebody typed into the form of one kind.
  public record Typed(int item, String kind, String workdays, String until, String reason) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed(0, "", "", "", "");
    }

    /// True when it was this form.
    public boolean at(int other, String offer) {
      return item == other && kind.equals(offer);
    }
  }

  /// 台账 — one page of respites with the counts and shares of the period.
  ///
  /// @param handled how many items were in hand in the period
  /// @param next cursor of the next page, empty at the end
  public record Ledger(
      List<Line> lines,
      List<Count> counts,
      int handled,
      String kind,
      String state,
      String organisation,
      String area,
      String from,
      String until,
      List<Page.Option> organisations,
      List<Page.Option> areas,
      String next) {}

  /// 计数 — one kind in the period.
  ///
  /// @param items how many items it was granted to
  /// @param share of all items in hand, in percent with one decimal
  public record Count(
      String kind, int asked, int granted, int refused, int open, int items, String share) {}

  /// 待审批 — what waits for this reader's decision.
  public record Waiting(List<Line> lines) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
