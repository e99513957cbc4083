package org.linli.privacy;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.web.Words;

/// 导出文件 — everything held about one person as an Excel sheet; the mark stands on top of it and at
/// the foot of every printed page.
final class ExportSheet {

  private static final int FIRST_ROW = 3;

  private ExportSheet() {}

  static void write(OutputStream out, PrivacyPages.Export export, Words words) throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("privacy.export.sheet"));
      sheet.inlineString(0, 0, words.t("privacy.export.title"));
      sheet.inlineString(1, 0, export.mark());
      sheet.footer(export.mark().replace("&", "＆"), Position.CENTER);
      sheet.width(0, 24);
      sheet.width(1, 8);
      sheet.width(2, 26);
      sheet.width(3, 70);
      int row = FIRST_ROW;
      for (PrivacyPages.Section section : export.sections()) {
        int number = 0;
        for (PrivacyPages.Thing thing : section.things()) {
          number++;
          for (PrivacyPages.Fact fact : thing.facts()) {
            sheet.inlineString(row, 0, section.heading());
            sheet.value(row, 1, number);
            sheet.inlineString(row, 2, fact.label());
            sheet.inlineString(row, 3, fact.value());
            row++;
          }
        }
      }
    }
  }
}
