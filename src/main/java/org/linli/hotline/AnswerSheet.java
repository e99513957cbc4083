package org.linli.hotline;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.Texts;
import org.linli.web.Words;

/// 回传表 — the answers of one file as a workbook, in the hotline's own columns.
final class AnswerSheet {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "source",
          "kind",
          "result",
          "text",
          "told",
          "department",
          "responder",
          "answeredAt",
          "phone",
          "days",
          "until");
  private static final int WIDE = 18;

  private AnswerSheet() {}

  static void write(OutputStream out, List<HotlinePages.Sent> lines, Words words)
      throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("hotline.file"));
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.inlineString(0, i, words.t("hotline.sent." + COLUMNS.get(i)));
        sheet.width(i, WIDE);
      }
      sheet.freezePane(0, 1);
      for (int r = 0; r < lines.size(); r++) {
        List<String> cells = cells(lines.get(r), words);
        for (int i = 0; i < cells.size(); i++) {
          sheet.inlineString(r + 1, i, Texts.harmless(cells.get(i)));
        }
      }
    }
  }

  private static List<String> cells(HotlinePages.Sent line, Words words) {
    return List.of(
        line.number(),
        line.source(),
        words.t("hotline.kind." + line.kind()),
        line.result() == null ? "" : words.t("hotline.result." + line.result()),
        line.text(),
        line.told(),
        line.department(),
        line.responder(),
        time(line.answeredAt(), words),
        line.phone(),
        line.days() == null ? "" : "" + line.days(),
        time(line.until(), words));
  }

  private static String time(@Nullable Instant at, Words words) {
    return at == null ? "" : words.time(at);
  }
}
