package org.linli.supervision;

import java.time.LocalDate;
import java.util.List;
import org.linli.category.Category;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 办公会页面 — what templates and the API show of meetings on the spot.
public final class MeetingPages {

  private MeetingPages() {}

  /// 一次办公会 — with its matters, who came, and what was decided.
  public record Show(
      String id,
      LocalDate heldOn,
      String place,
      List<String> attendees,
      List<About> matters,
      List<Decided> decisions) {}

  /// 会上事项 — one matter of the meeting.
  public record About(String number, Category.Name category, String place) {}

  /// 决定 — one decision.
  ///
  /// @param item the item it became, 0 = a note
  public record Decided(int seq, String number, int item, String words) {}

  /// 已填 — what somebody typed into the form of a decision.
  public record Typed(String matter, String category, String note) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed("", "", "");
    }
  }

  /// 办公会清单 — one page of meetings, and the form of a new one.
  ///
  /// @param choices who may have come
  /// @param next cursor of the next page, empty at the end
  public record Listing(
      List<Line> lines,
      String day,
      String matters,
      List<String> organisations,
      List<Page.Option> choices,
      String next) {}

  /// 一行 — one meeting in a list.
  public record Line(String id, LocalDate heldOn, String place, int matters, int decisions) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
