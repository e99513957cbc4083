package org.linli.revisit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.shared.Id;

/// 回访页面 — what templates and the API show of revisits.
public final class RevisitPages {

  private RevisitPages() {}

  /// 一件事项的回访 — how the latest one of a matter stands for this reader.
  ///
  /// @param state empty when there is none
  /// @param asks the reader is a desk of the place
  /// @param barred why he cannot ask now, a key after `revisit.refused.`; empty when he can
  public record Around(
      String number,
      String state,
      @Nullable Instant from,
      @Nullable Instant due,
      boolean overdue,
      boolean confirmed,
      boolean rated,
      int tries,
      boolean asks,
      String barred,
      String result,
      @Nullable Integer stars,
      @Nullable Instant doneAt,
      String doneBy) {

    /// True when it is to be asked.
    public boolean open() {
      return state.equals(RevisitState.DUE.name());
    }
  }

  /// 一行 — one revisit in a list.
  ///
  /// @param gap time until it should be done, or since
  public record Line(
      String number,
      Category.Name category,
      String place,
      String state,
      Instant closedAt,
      Instant due,
      String gap,
      boolean overdue,
      int tries,
      String result,
      @Nullable Integer stars,
      @Nullable Instant doneAt,
      String doneBy) {}

  /// 回访清单 — what is to be asked, what was asked in the last thirty days.
  ///
  /// @param next cursor of the next page, empty at the end
  public record Listing(List<Line> due, String next, List<Count> counts, List<Line> done) {}

  /// 计数.
  ///
  /// @param what name of a result, or EXCUSED
  public record Count(String what, int number) {}

  /// 已填 — what was typed.
  public record Typed(String result, String stars, String words) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed("", "", "");
    }
  }

  /// 通话号码 — the reporter's phone in clear, to be shown until the given time only.
  ///
  /// @param name masked
  public record Call(@Nullable String name, String phone, Instant until) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
