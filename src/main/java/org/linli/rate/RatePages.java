package org.linli.rate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 三率页面 — what the templates and the API show of rates, the items behind them, their formulas and
/// the appeals.
public final class RatePages {

  private RatePages() {}

  /// 三率 — one place in one period, as a whole or in one slice, cut one way.
  ///
  /// @param path of the place
  /// @param chain the places from the reader's top down to this one
  /// @param slice empty, or `o:`, `r:`, `c:` with an organisation, a rung, a category
  /// @param sliceName what the slice is called, empty for the whole
  /// @param trueAt the moment for which the numbers are true
  /// @param counters everything that was counted, in the order of the procedure
  /// @param now what lasts at this moment
  /// @param waiting appeals nobody has decided
  /// @param query the part of the address that says all this
  public record Show(
      String path,
      String name,
      List<Step> chain,
      LocalDate first,
      LocalDate last,
      List<Choice> periods,
      List<Choice> cuts,
      String by,
      String slice,
      String sliceName,
      Instant trueAt,
      List<Column> columns,
      Row total,
      List<Row> rows,
      List<Counted> counters,
      List<Counted> now,
      int waiting,
      String query) {}

  /// 一级 — a place above, with its address.
  public record Step(String name, String href) {}

  /// 可选 — a period or a cut to choose.
  public record Choice(String name, String href, boolean chosen) {}

  /// 列 — one rate.
  ///
  /// @param weight its share of the score, 0 = shown only
  public record Column(String code, String name, int weight) {}

  /// 行 — one organisation, level, category, area or month.
  ///
  /// @param href the same page for this one, null for the whole
  /// @param score out of 100 with one decimal, a dash where nothing with a weight happened
  /// @param provisional an appeal is open, so the score does not count yet
  public record Row(
      String code,
      String name,
      @Nullable String href,
      String score,
      boolean provisional,
      List<Cell> cells) {}

  /// 格 — a rate with both its numbers, and the lists they open.
  public record Cell(String percent, long part, String partHref, long whole, String wholeHref) {}

  /// 计数 — how many, and the list they open.
  public record Counted(String code, long value, String href) {}

  /// 清单 — the items behind one number.
  ///
  /// @param title what is listed, in words
  /// @param lasts it is what lasts now, and not what was counted in the months
  /// @param number how many they are, as the figures say
  /// @param next address of the next page, null at the end
  public record Cases(
      String title,
      boolean lasts,
      String name,
      String sliceName,
      LocalDate first,
      LocalDate last,
      long number,
      List<Line> lines,
      @Nullable String next,
      String back) {}

  /// 清单一行 — one item, without words and persons.
  ///
  /// @param organisation the organisation it counts for, empty for a chief
  /// @param rung message key of the level
  public record Line(
      String number,
      int item,
      Category.Name category,
      String place,
      String organisation,
      String rung,
      Instant moment) {}

  /// 公式清单 — the rates of today, what is to come and what was.
  public record Listing(List<Rule> valid, List<Rule> coming, List<Rule> past) {}

  /// 一条公式 — a rate in words.
  ///
  /// @param from null = as shipped
  public record Rule(
      String code,
      String nameZh,
      String nameEn,
      List<String> parts,
      List<String> wholes,
      int weight,
      @Nullable LocalDate from,
      boolean ended) {}

  /// 公式表单 — what was typed and what there is to choose from.
  public record Form(
      String code,
      String nameZh,
      String nameEn,
      List<String> parts,
      List<String> wholes,
      String weight,
      String from,
      List<Page.Option> counters) {}

  /// 申诉清单 — appeals the reader may see, the latest first.
  ///
  /// @param next cursor of the next page, empty at the end
  public record Appeals(List<AppealLine> lines, String state, String next) {}

  /// 一件申诉.
  ///
  /// @param reason words, only where they were read
  public record AppealLine(
      String id,
      String number,
      int item,
      Category.Name category,
      String place,
      String organisation,
      String state,
      String askedBy,
      Instant askedAt,
      String reason,
      String decidedBy,
      @Nullable Instant decidedAt,
      String decision,
      boolean mayDecide,
      boolean mayWithdraw) {}

  /// 一件事项的申诉 — what was appealed and which items this reader may appeal now.
  public record Around(String number, List<Offer> offers, List<AppealLine> lines) {

    /// True when nothing was appealed and nothing may be.
    public boolean isEmpty() {
      return offers.isEmpty() && lines.isEmpty();
    }
  }

  /// 可申诉 — an item that counts for an organisation of the reader.
  public record Offer(int item, String organisation, String organisationName) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
