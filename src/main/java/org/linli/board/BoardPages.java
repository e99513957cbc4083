package org.linli.board;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostCharter;
import org.linli.web.Page;
import org.linli.web.Words;

/// 公示板页面 — what the templates of boards show.
public final class BoardPages {

  private BoardPages() {}

  /// 公示板 — one board as a resident reads it.
  ///
  /// @param place the name of the place it hangs at, without what stands above it
  /// @param above the names above it
  /// @param address where the code leads, with host
  /// @param sample true when the board must carry the sample mark
  public record Show(
      String code,
      String place,
      String above,
      String address,
      boolean sample,
      List<Answer> chiefs,
      List<Answer> desks) {}

  /// 谁负责 — one rung of the ladder at this door.
  ///
  /// @param rung the key of the rung, such as STAIRWELL_CHIEF
  /// @param duties what the county says its chief does, one sentence each; empty for the others
  /// @param title what the county calls the post of this rung; null = the rung's own name
  /// @param place the place this rung answers for
  /// @param name of the person or organisation; null when the post is vacant
  public record Answer(
      String rung,
      PostCharter.@Nullable Name title,
      String place,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String hours,
      @Nullable String address,
      List<String> duties) {

    /// The name of the rung in the reader's words.
    public String called(Page page) {
      return called(page.words());
    }

    String called(Words words) {
      return title == null ? words.t("board.rung." + rung) : title.in(words.language());
    }

    /// True for a person's post; false for a desk, a company or a station.
    public boolean post() {
      return rung.endsWith("CHIEF");
    }

    /// What stands in the round mark: the surname of a person, else the first letter of the word
    /// given.
    public String initial(String word) {
      String from = name != null && post() ? name : word;
      return from.substring(0, from.offsetByCodePoints(0, 1));
    }

    /// The phone as a telephone link takes it: digits only.
    public String dial() {
      return phone == null ? "" : phone.replaceAll("[^0-9+]", "");
    }
  }

  /// 清单行 — one board in a list.
  ///
  /// @param marks keys of what is to be said of it, the most urgent first
  public record Line(
      String code,
      String place,
      String path,
      String paper,
      LocalDate putUp,
      @Nullable Instant printedAt,
      @Nullable Instant mountedAt,
      @Nullable Instant damagedAt,
      List<String> marks) {}

  /// 筛选页签 — a filter and how many boards it shows.
  public record Tab(String filter, int count) {}

  /// 清单 — one page of boards.
  ///
  /// @param under path of the area, empty for everything the reader sees
  /// @param count boards the filter shows, on all pages
  /// @param ticked codes that were ticked in the form that came back
  /// @param paper chosen in the form that came back
  /// @param next the query of the next page, or null on the last
  public record Listing(
      String county,
      String under,
      String place,
      String filter,
      int count,
      boolean mayPrint,
      List<Tab> tabs,
      List<Line> lines,
      Set<String> ticked,
      String paper,
      String transaction,
      @Nullable String next) {

    /// The query of this list without its page, to come back to.
    public String back() {
      return "?under=" + under + "&show=" + filter;
    }
  }

  /// 面板 — the boards of one place.
  public record Hanging(
      String county,
      String placeId,
      boolean mayPutUp,
      boolean mayPrint,
      String transaction,
      List<Line> boards) {}

  /// 公示板档案 — everything known of one board.
  ///
  /// @param printedBy name of who said that it was printed, empty when unknown
  /// @param printed state of the content printed last, as at the foot of the print
  /// @param shown state of the content today
  public record Card(
      String county,
      Line line,
      @Nullable LocalDate takenDown,
      String printedBy,
      String printed,
      String shown,
      boolean mayPrint,
      String transaction,
      List<Happening> history) {

    /// True while something can still be done with it.
    public boolean hangs() {
      return takenDown == null;
    }
  }

  /// 经过 — one act on a board.
  public record Happening(Instant at, String action, String part) {}

  /// 标记结果 — of how many boards something was said, and of how many it could not be said; shown
  /// after a redirect, hence kept with the session.
  public record Marked(int done, int left) implements Serializable {}

  /// 印后进展 — how many boards of a run were printed since, and how many of these hang.
  public record Since(int printed, int mounted) {}

  /// 印制 — a print run as far as the reader's area reaches.
  ///
  /// @param state key of the state
  /// @param drawn boards in the files that are ready
  /// @param until when the files are removed
  public record Run(
      String county,
      String id,
      String place,
      Instant askedAt,
      String askedBy,
      String state,
      int boards,
      int drawn,
      Instant until,
      boolean mayCancel,
      Since since,
      String transaction,
      List<RunFile> files) {

    /// True while files are still to be drawn.
    public boolean going() {
      return state.equals("WAITING") || state.equals("DRAWING");
    }

    /// True when everything that could be drawn can be fetched.
    public boolean done() {
      return state.equals("READY") || state.equals("FAILED");
    }
  }

  /// 印制文件 — one file of a run.
  ///
  /// @param missing characters the font does not have, in one text
  public record RunFile(
      String area,
      String place,
      String paper,
      int boards,
      long kilobytes,
      boolean ready,
      boolean failed,
      String missing) {}
}
