package org.linli.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /// @param place the place this rung answers for
  /// @param name of the person or organisation; null when the post is vacant
  public record Answer(
      String rung,
      String place,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String hours,
      @Nullable String address) {

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

  /// 清单行 — one board in the list of boards.
  public record Line(Board board, String place) {}

  /// 合计 — boards that hang, those never printed, those whose roster changed after printing.
  public record Counts(int boards, int unprinted, int outOfDate) {}

  /// 清单 — one page of boards.
  ///
  /// @param next the query of the next page, or null on the last
  public record Listing(
      String county,
      String under,
      String place,
      boolean dueOnly,
      boolean mayPrint,
      Counts counts,
      List<Line> lines,
      @Nullable String next) {}

  /// 面板 — the boards of one place.
  public record Hanging(
      String county, String placeId, boolean mayPutUp, String transaction, List<Board> boards) {}
}
