package org.linli.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 导出表 — a register of an area as a list in the office's own layout, written while it is read;
/// persons are masked in it as on every page.
@Component
class ListSheet {

  private static final int PAGE = 1000;

  private final ListLines lines;
  private final LayoutStore layouts;
  private final Transactions transactions;

  ListSheet(ListLines lines, LayoutStore layouts, Transactions transactions) {
    this.lines = lines;
    this.layouts = layouts;
    this.transactions = transactions;
  }

  /// Under the headings the office used last for such a list, else under our own.
  void write(OutputStream out, Actor actor, Subject subject, Place area, Words words)
      throws IOException {
    Headings headings =
        layouts.latest(actor.county(), subject).orElseGet(() -> Columns.own(subject));
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("exchange.subject." + subject));
      for (int i = 0; i < headings.names().size(); i++) {
        sheet.inlineString(0, i, Texts.harmless(headings.names().get(i)));
        sheet.width(i, 16);
      }
      sheet.freezePane(0, 1);
      int[] row = {0};
      transactions.run(
          actor.scope(),
          () ->
              lines.each(
                  actor,
                  subject,
                  area,
                  Set.of(),
                  values -> {
                    row[0]++;
                    for (int i = 0; i < headings.fields().size(); i++) {
                      String text = values.getOrDefault(headings.fields().get(i), "");
                      if (!text.isEmpty()) {
                        sheet.inlineString(row[0], i, Texts.harmless(text));
                      }
                    }
                    if (row[0] % PAGE == 0) {
                      flush(sheet);
                    }
                  }));
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
