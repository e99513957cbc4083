package org.linli.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.dashboard.DashboardPages.ByRound;
import org.linli.dashboard.DashboardPages.HolderRow;
import org.linli.dashboard.DashboardPages.RoundRow;
import org.linli.web.Words;

/// 轮次指标表 — the tables of the page as sheets of a workbook, every rate with both its numbers.
final class RoundSheet {

  private static final int NAMES = 24;

  private RoundSheet() {}

  static void write(OutputStream out, ByRound table, Words words) throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      sheet(book, "places", List.of(table.all(), table.before()), table.places(), words);
      sheet(book, "plans", List.of(), table.plans(), words);
      sheet(book, "groups", List.of(), table.groups(), words);
      sheet(book, "months", List.of(), table.months(), words);
      holders(book.newWorksheet(words.t("dashboard.rounds.holders")), table.holders(), words);
    }
  }

  private static void sheet(
      Workbook book, String what, List<RoundRow> first, List<RoundRow> rows, Words words) {
    Worksheet sheet = book.newWorksheet(words.t("dashboard.rounds." + what));
    sheet.width(0, NAMES);
    List<String> heads = List.of("due", "done", "inTime", "missed", "excused", "covered");
    for (int i = 0; i < heads.size(); i++) {
      sheet.inlineString(0, i + 1, words.t("dashboard.rounds." + heads.get(i)));
    }
    sheet.freezePane(1, 1);
    int at = 1;
    for (RoundRow row : Stream.concat(first.stream(), rows.stream()).toList()) {
      sheet.inlineString(at, 0, row.name());
      sheet.value(at, 1, row.due());
      sheet.value(at, 2, row.done());
      sheet.value(at, 3, row.inTime());
      sheet.value(at, 4, row.missed());
      sheet.value(at, 5, row.excused());
      sheet.inlineString(at, 6, row.covered());
      at++;
    }
  }

  private static void holders(Worksheet sheet, List<HolderRow> rows, Words words) {
    sheet.width(0, NAMES);
    List<String> heads = List.of("done", "inTime", "missed", "excused", "open", "late");
    for (int i = 0; i < heads.size(); i++) {
      sheet.inlineString(0, i + 1, words.t("dashboard.rounds." + heads.get(i)));
    }
    int at = 1;
    for (HolderRow row : rows) {
      sheet.inlineString(at, 0, row.name());
      sheet.value(at, 1, row.done());
      sheet.value(at, 2, row.inTime());
      sheet.value(at, 3, row.missed());
      sheet.value(at, 4, row.excused());
      sheet.value(at, 5, row.open());
      sheet.value(at, 6, row.late());
      at++;
    }
  }
}
