package org.linli.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.dashboard.DashboardPages.ByChannel;
import org.linli.dashboard.DashboardPages.ChannelRow;
import org.linli.web.Words;

/// 渠道统计表 — both tables as sheets of a workbook.
final class ChannelSheet {

  private static final int NAMES = 24;

  private ChannelSheet() {}

  static void write(OutputStream out, ByChannel table, Words words) throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      String places = words.t("dashboard.channels.places", table.month());
      sheet(book.newWorksheet(places), table.channels(), table.places(), words);
      String months = words.t("dashboard.channels.months");
      sheet(book.newWorksheet(months), table.channels(), table.months(), words);
    }
  }

  private static void sheet(
      Worksheet sheet, List<String> channels, List<ChannelRow> rows, Words words) {
    sheet.width(0, NAMES);
    sheet.inlineString(0, 1, words.t("dashboard.channels.total"));
    for (int i = 0; i < channels.size(); i++) {
      sheet.inlineString(0, i + 2, channels.get(i));
      sheet.width(i + 2, NAMES / 2);
    }
    sheet.freezePane(1, 1);
    for (int r = 0; r < rows.size(); r++) {
      ChannelRow row = rows.get(r);
      sheet.inlineString(r + 1, 0, row.name());
      sheet.value(r + 1, 1, row.total().value());
      for (int i = 0; i < row.channels().size(); i++) {
        sheet.value(r + 1, i + 2, row.channels().get(i).value());
      }
    }
  }
}
