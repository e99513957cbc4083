package org.linli.organisation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.shared.Scope;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 台账表格 — the roster as an Excel sheet, written while it is read.
@Component
class RosterSheet {

  private static final int PAGE = 1000;

  private final Posts posts;

  RosterSheet(Posts posts) {
    this.posts = posts;
  }

  void write(
      OutputStream out, Scope scope, RosterFilter filter, List<RosterColumn> columns, Words words)
      throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("organisation.roster.sheet"));
      int row = 0;
      for (int i = 0; i < columns.size(); i++) {
        sheet.inlineString(row, i, words.t("organisation.column." + columns.get(i)));
        sheet.width(i, columns.get(i) == RosterColumn.PLACE ? 28 : 16);
      }
      sheet.freezePane(0, 1);
      String after = "";
      List<RosterLine> lines;
      do {
        lines = posts.roster(scope, filter, after, PAGE);
        for (RosterLine line : lines) {
          row++;
          for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(row, i, columns.get(i).of(line, words));
          }
          after = line.key();
        }
        sheet.flush();
      } while (lines.size() == PAGE);
    }
  }
}
