package org.linli.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.figure.Percent;

/// 看板页面 — what the templates and the API show of the figures.
public final class DashboardPages {

  private DashboardPages() {}

  /// 看板 — one place in one period against the same period a year before.
  ///
  /// @param path of the place
  /// @param chain the places from the reader's top down to this one
  /// @param trueAt the moment for which the numbers are true
  /// @param periods the periods with a name, for choice
  /// @param summary the numbers in one sentence
  /// @param areas the places directly below
  public record Show(
      String path,
      String name,
      List<Step> chain,
      Days days,
      Days before,
      Instant trueAt,
      List<Choice> periods,
      String summary,
      Total total,
      Now now,
      Table areas,
      Table groups,
      Table categories,
      Table channels,
      Table rungs,
      Bars months,
      Bars bars,
      List<Covered> coverage,
      String coverageHref) {}

  /// 起止 — first and last day of a period.
  public record Days(LocalDate first, LocalDate last) {}

  /// 可选时段 — a period with a name and the address of the dashboard in it.
  public record Choice(String name, String href, boolean chosen) {}

  /// 一级 — a place above, with the address of its dashboard.
  public record Step(String name, String href) {}

  /// 个数 — a number and the list it opens; null where there is no such list.
  public record Count(long value, @Nullable String href) {}

  /// 比率 — both numbers and the percentage; "—" where nothing is to be divided by.
  public record Rate(Count part, Count whole, String percent) {}

  /// 同比 — a number against the same period a year before.
  public record Compared(Count now, Count before, String change) {}

  /// 比率同比 — a rate against the same period a year before.
  public record ComparedRate(String key, Rate now, Rate before) {}

  /// 总数 — the place as a whole.
  public record Total(Compared reported, Compared closed, List<ComparedRate> rates) {}

  /// 眼下 — what is open now.
  public record Now(Count open, Count soon, Count overdue) {}

  /// 表 — one cut of the numbers.
  ///
  /// @param key what the rows are: `area`, `category`, `channel`, `rung`
  public record Table(String key, List<Row> rows) {}

  /// 行 — one place, category, channel or rung.
  ///
  /// @param href the dashboard of the place, null for what is no place
  public record Row(
      String code,
      String name,
      @Nullable String href,
      Compared reported,
      Compared closed,
      Rate inTime,
      Rate solved,
      Rate satisfied) {}

  /// 条形图 — pairs of bars, drawn by the server.
  ///
  /// @param key names the chart in the messages: `months` or `areas`
  public record Bars(String key, List<Bar> bars, int height) {

    /// True when there is nothing to draw.
    public boolean isEmpty() {
      return bars.isEmpty();
    }
  }

  /// 一对条 — two numbers with one label; widths in the units of the drawing.
  public record Bar(
      String label, long first, long second, int firstWidth, int secondWidth, int y) {}

  /// 覆盖 — posts of one kind: how many are filled of how many, and by how many persons.
  public record Covered(String kind, int filled, int posts, int persons, String percent) {}

  /// 大屏 — the county at a glance.
  public record Wall(Show show) {}

  /// 清单 — the matters behind one number.
  ///
  /// @param title what is listed, in words
  /// @param number how many they are, as the figures say
  /// @param next address of the next page, null at the end
  public record MatterList(
      String title,
      String placeName,
      Days days,
      long number,
      List<Line> lines,
      @Nullable String next,
      String back) {}

  /// 清单一行 — one matter without words and persons.
  public record Line(
      String number,
      String placeName,
      String category,
      String channel,
      String state,
      Instant opened,
      @Nullable Instant closed,
      @Nullable String rung,
      @Nullable Boolean inTime,
      @Nullable Boolean solved,
      @Nullable Boolean satisfied) {}

  /// 在办清单 — the open items behind one number of this moment.
  ///
  /// @param next address of the next page, null at the end
  public record OpenList(
      String title,
      String placeName,
      long number,
      List<OpenLine> lines,
      @Nullable String next,
      String back) {}

  /// 在办一行 — one open item without words and persons.
  public record OpenLine(
      String number,
      int item,
      String placeName,
      String category,
      String state,
      String rung,
      Instant opened,
      Instant due) {}

  /// 渠道统计 — how many matters came in by which channel: by place in one month, and by month.
  ///
  /// @param month such as 2026-11
  /// @param channels the names of the columns
  public record ByChannel(
      String path,
      String name,
      List<Step> chain,
      String month,
      Instant trueAt,
      List<String> channels,
      List<ChannelRow> places,
      List<ChannelRow> months) {}

  /// 渠道一行 — one place or month: all, and by channel in the order of the columns.
  ///
  /// @param href the same page of the place, null for what is none
  public record ChannelRow(String name, @Nullable String href, Count total, List<Count> channels) {}

  /// 轮次指标 — what fell due below a place in a month, as it ended.
  ///
  /// @param all the place itself
  /// @param before the same month a year earlier
  public record ByRound(
      String path,
      String name,
      List<Step> chain,
      String month,
      Instant trueAt,
      RoundRow all,
      RoundRow before,
      List<RoundRow> places,
      List<RoundRow> plans,
      List<RoundRow> groups,
      List<RoundRow> months,
      List<HolderRow> holders) {}

  /// 轮次一行 — done, of it in time, missed and excused; due is what came to an end: all three
  /// together.
  public record RoundRow(
      String name, @Nullable String href, long done, long inTime, long missed, long excused) {

    /// What came to an end.
    public long due() {
      return done + missed + excused;
    }

    /// Done in time of all that was due and not excused.
    public String covered() {
      return Percent.of(inTime, done + missed);
    }
  }

  /// 责任人一行 — what one holder owed in the month.
  public record HolderRow(
      String name, long done, long inTime, long missed, long excused, long open, long late) {}
}
