package org.linli.respite;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 台账表格 — the ledger of a period as an Excel sheet, written while it is read.
@Component
class RespiteSheet {

  private static final int PAGE = 500;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "category",
          "place",
          "kind",
          "state",
          "holder",
          "askedBy",
          "askedAt",
          "amount",
          "decidedBy",
          "decidedAt",
          "began",
          "ended");

  private final RespiteViews views;

  RespiteSheet(RespiteViews views) {
    this.views = views;
  }

  void write(OutputStream out, Actor actor, RespiteLedger.Filter filter, Words words)
      throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("respite.ledger"));
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.inlineString(0, i, words.t("respite.column." + COLUMNS.get(i)));
        sheet.width(i, i == 2 ? 36 : 18);
      }
      sheet.freezePane(0, 1);
      int row = 0;
      UUID after = null;
      List<RespitePages.Line> part;
      do {
        part = views.part(actor, filter, after, PAGE);
        for (RespitePages.Line line : part) {
          row++;
          List<String> cells = cells(line, words);
          for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, cells.get(i));
          }
          after = UUID.fromString(line.id());
        }
        sheet.flush();
      } while (part.size() == PAGE);
    }
  }

  private static List<String> cells(RespitePages.Line line, Words words) {
    return List.of(
        line.number() + "-" + line.item(),
        line.category().in(words.language()),
        line.place(),
        words.t("respite.kind." + line.kind()),
        words.t("respite.state." + line.state()),
        line.holder(),
        line.askedBy(),
        words.time(line.askedAt()),
        amount(line, words),
        line.decidedBy(),
        time(line.decided() ? line.decidedAt() : null, words),
        time(line.began(), words),
        time(line.ended(), words));
  }

  private static String amount(RespitePages.Line line, Words words) {
    if (line.last() != null) {
      return words.t("respite.until", line.last().toString());
    }
    return line.workdays() == null ? "" : words.t("respite.workdays", line.workdays());
  }

  private static String time(@Nullable Instant instant, Words words) {
    return instant == null ? "" : words.time(instant);
  }
}
