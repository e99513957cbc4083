package org.linli.clearlist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 明文名单文件 — the lines under the office's headings, below a line that says who fetched them, why,
/// when and under which number; it stays in sight while one scrolls, and stands with head and foot
/// on every printed page.
@Component
class ClearListSheet {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int HEADINGS = 2;
  // of a head or a foot Excel takes 255 characters, its own marks among them
  private static final int MOST = 200;

  private final ClearListViews views;
  private final Clock clock;

  ClearListSheet(ClearListViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  /// Writes it into the answer; nothing of it stays in a cache.
  void send(HttpServletResponse response, Actor actor, ClearLists.Fetched fetched, Words words)
      throws IOException {
    response.setContentType(EXCEL);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"clear-list-" + fetched.list().number() + ".xlsx\"");
    write(response.getOutputStream(), fetched, mark(actor, fetched.list(), words), words);
  }

  static void write(OutputStream out, ClearLists.Fetched fetched, String mark, Words words)
      throws IOException {
    String title = words.t("clearlist.sheet", words.t("exchange.subject." + subject(fetched)));
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("exchange.subject." + subject(fetched)));
      sheet.inlineString(0, 0, title);
      sheet.style(0, 0).bold().set();
      sheet.inlineString(1, 0, mark);
      sheet.style(1, 0).bold().fontColor("B00020").set();
      for (int i = 0; i < fetched.headings().size(); i++) {
        sheet.inlineString(HEADINGS, i, fetched.headings().get(i));
        sheet.style(HEADINGS, i).bold().set();
        sheet.width(i, 16);
      }
      sheet.freezePane(0, HEADINGS + 1);
      sheet.repeatRows(0, HEADINGS);
      sheet.header(plain(title), Position.LEFT);
      sheet.header(plain(fetched.list().number()), Position.RIGHT);
      sheet.footer(plain(mark), Position.CENTER);
      sheet.paperSize(PaperSize.A4_PAPER);
      sheet.pageOrientation("landscape");
      sheet.fitToHeight((short) 0);
      sheet.fitToWidth((short) 1);
      int row = HEADINGS;
      for (List<String> line : fetched.lines()) {
        row++;
        for (int i = 0; i < line.size(); i++) {
          if (!line.get(i).isEmpty()) {
            sheet.inlineString(row, i, line.get(i));
          }
        }
      }
    }
  }

  private String mark(Actor actor, ClearList list, Words words) {
    Map<UUID, String> names = views.names(actor, List.of(list));
    UUID second = list.review().answeredBy();
    return words.t(
        "clearlist.mark",
        actor.name(),
        words.t("person.purpose." + list.purpose()),
        words.time(clock.instant()),
        list.number(),
        second == null ? "" : names.getOrDefault(second, ""));
  }

  private static String subject(ClearLists.Fetched fetched) {
    return fetched.list().subject().name();
  }

  // in a head or a foot the sign begins a command
  private static String plain(String text) {
    String plain = text.replace("&", "＆");
    return plain.substring(0, Math.min(plain.length(), MOST));
  }
}
