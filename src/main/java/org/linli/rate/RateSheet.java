package org.linli.rate;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 三率表格 — the page as the office passes it on: one row each, every rate with both its numbers, and
/// all counters of the whole on a second sheet.
@Component
class RateSheet {

  private static final int WIDE = 30;
  private static final int HEAD = 3;

  void write(OutputStream out, RatePages.Show show, Words words) throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      rates(book.newWorksheet(words.t("rate.title")), show, words);
      counters(book.newWorksheet(words.t("rate.counters")), show, words);
    }
  }

  private static void rates(Worksheet sheet, RatePages.Show show, Words words) {
    sheet.inlineString(0, 0, title(show, words));
    sheet.inlineString(
        1, 0, words.t("rate.period", show.first().toString(), show.last().toString()));
    sheet.width(0, WIDE);
    sheet.inlineString(HEAD - 1, 0, words.t("rate.by." + show.by()));
    sheet.inlineString(HEAD - 1, 1, words.t("rate.score"));
    int column = 2;
    for (var rate : show.columns()) {
      sheet.inlineString(HEAD - 1, column, rate.name());
      sheet.inlineString(HEAD - 1, column + 1, words.t("rate.part"));
      sheet.inlineString(HEAD - 1, column + 2, words.t("rate.whole"));
      column += 3;
    }
    sheet.freezePane(1, HEAD);
    int at = HEAD;
    for (var row : show.rows()) {
      row(sheet, at, row, words);
      at++;
    }
    row(sheet, at, show.total(), words);
  }

  private static void row(Worksheet sheet, int at, RatePages.Row row, Words words) {
    sheet.inlineString(at, 0, row.name());
    sheet.inlineString(
        at, 1, row.provisional() ? row.score() + " " + words.t("rate.provisional") : row.score());
    int column = 2;
    for (var cell : row.cells()) {
      sheet.inlineString(at, column, cell.percent());
      sheet.value(at, column + 1, cell.part());
      sheet.value(at, column + 2, cell.whole());
      column += 3;
    }
  }

  private static void counters(Worksheet sheet, RatePages.Show show, Words words) {
    sheet.inlineString(0, 0, title(show, words));
    sheet.width(0, WIDE);
    int at = 1;
    for (var counted : show.counters()) {
      sheet.inlineString(at, 0, words.t("rate.counter." + counted.code()));
      sheet.value(at, 1, counted.value());
      at++;
    }
  }

  private static String title(RatePages.Show show, Words words) {
    return show.sliceName().isEmpty()
        ? words.t("rate.title") + " · " + show.name()
        : words.t("rate.title") + " · " + show.name() + " · " + show.sliceName();
  }
}
