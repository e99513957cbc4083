package org.linli.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 导入页面 — what templates show of lists on their way into the registers.
public final class ImportPages {

  private ImportPages() {}

  /// 首页 — the lists somebody sent, and the areas he may bring lists for.
  public record Home(List<Line> lists, List<Page.Option> areas) {}

  /// 一份 — a list in one line.
  public record Line(
      String id, String subject, String area, Instant uploadedAt, String state, int lines) {}

  /// 上传 — the form that brings a list for an area.
  public record Start(
      String id,
      String path,
      String full,
      List<String> subjects,
      List<String> registers,
      String subject,
      List<Line> lists,
      String tx,
      FieldErrors errors) {}

  /// 导入详情 — a list as far as it has come; an empty heading is a column without one.
  ///
  /// @param held its content is still there
  /// @param ending why the last step came to nothing
  /// @param objections the first of them
  public record Shown(
      String id,
      String subject,
      String place,
      String area,
      Instant uploadedAt,
      String state,
      boolean running,
      boolean interrupted,
      boolean cancelling,
      @Nullable String ending,
      int lines,
      int done,
      int fresh,
      int same,
      int changed,
      int refused,
      boolean held,
      List<Column> columns,
      List<Reason> objections) {

    /// How much of the step is done, 0 to 100.
    public int percent() {
      return lines == 0 ? 0 : (int) (100L * done / lines);
    }

    /// Lines that can be written.
    public int good() {
      return fresh + same + changed;
    }
  }

  /// 列 — what the office calls a column, and what it is about.
  public record Column(String heading, String field) {}

  /// 异议 — a line, the column and why.
  public record Reason(int line, String column, String reason) {}

  /// 页 — a list with the forms of its next step.
  public record Show(
      Shown list,
      List<Page.Option> fields,
      String tx,
      FieldErrors errors,
      @Nullable String refused) {}
}
