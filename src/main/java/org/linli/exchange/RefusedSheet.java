package org.linli.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.web.Words;

/// 退回表 — the refused lines of a list under the office's own headings, with the reasons beside them,
/// to be mended and sent again.
final class RefusedSheet {

  private static final Set<String> REASON = Set.of("退回原因", "Why refused");
  private static final int FLUSHED = 1000;

  private RefusedSheet() {}

  /// True for the heading of the column of reasons, when a mended list comes back.
  static boolean isReason(String heading) {
    return REASON.contains(heading);
  }

  /// 退回行 — a line and all that was said against it.
  record Line(RawLine raw, List<String> reasons) {}

  static void write(OutputStream out, Headings headings, List<Line> lines, Words words)
      throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("exchange.refused.sheet"));
      int reason = headings.names().indexOf(words.t("exchange.refused.reason"));
      int last = reason < 0 ? headings.names().size() : reason;
      for (int i = 0; i < headings.names().size(); i++) {
        sheet.inlineString(0, i, Texts.harmless(headings.names().get(i)));
        sheet.width(i, 16);
      }
      sheet.inlineString(0, last, words.t("exchange.refused.reason"));
      sheet.width(last, 60);
      sheet.freezePane(0, 1);
      int row = 0;
      for (Line line : lines) {
        row++;
        List<String> cells = line.raw().cells();
        for (int i = 0; i < Math.min(cells.size(), headings.names().size()); i++) {
          sheet.inlineString(row, i, Texts.harmless(cells.get(i)));
        }
        sheet.inlineString(row, last, String.join(words.t("web.join"), line.reasons()));
        if (row % FLUSHED == 0) {
          sheet.flush();
        }
      }
    }
  }
}
