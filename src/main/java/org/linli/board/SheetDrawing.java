package org.linli.board;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.linli.board.BoardPages.Answer;
import org.linli.board.BoardPages.Show;
import org.linli.board.Pen.Block;
import org.linli.board.Pen.Room;
import org.linli.web.Words;

/// 印张绘制 — draws one board as one page: who answers in letters readable at two metres, the code to
/// scan, the three emergency numbers, and at the foot which board this is and when it was printed.
final class SheetDrawing {

  private static final Color GREEN = new Color(0x1f, 0x6b, 0x5a);
  private static final Color INK = new Color(0x1c, 0x18, 0x15);
  private static final Color GREY = new Color(0x4b, 0x44, 0x3d);
  private static final Color LINE = new Color(0xb9, 0xb0, 0xa3);
  private static final Color RED = new Color(0xa3, 0x28, 0x1c);
  // a chief's row is taller than a desk's
  private static final float CHIEF = 1.35f;
  private static final float MOST_GROWTH = 1.6f;
  private static final float LABEL_GROWTH = 1.3f;

  private final PDDocument document;
  private final PrintFont fonts;
  private final Words words;

  SheetDrawing(PDDocument document, PrintFont fonts, Words words) {
    this.document = document;
    this.fonts = fonts;
    this.words = words;
  }

  /// Adds one page.
  ///
  /// @param stamp what the foot says beside the code: the day and the state of the content
  void add(Show board, Paper paper, String stamp) throws IOException {
    var page = new PDPage(new PDRectangle(paper.width(), paper.height()));
    document.addPage(page);
    try (var stream =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      var pen = new Pen(stream, fonts, paper.height());
      SheetLayout layout = SheetLayout.of(paper);
      head(pen, layout, paper, board);
      rows(pen, layout, board);
      scan(pen, layout, board);
      foot(pen, layout, paper, board, stamp);
      if (board.sample()) {
        pen.across(words.t("board.print.sample"), fonts.bold(), RED, paper.width());
      }
    }
  }

  private void head(Pen pen, SheetLayout layout, Paper paper, Show board) throws IOException {
    float edge = layout.margin() / 2;
    float band = layout.band();
    pen.frame(GREEN, 2.5f, edge, edge, paper.width() - 2 * edge, paper.height() - 2 * edge);
    pen.fill(GREEN, edge, edge, paper.width() - 2 * edge, band);
    var whole = Room.line(paper.width() - 2 * layout.margin());
    Block lead =
        pen.fit(words.t("board.print.lead"), fonts.bold(), whole, band * 0.5f, band * 0.25f);
    pen.draw(
        lead,
        fonts.bold(),
        Color.WHITE,
        paper.width() / 2,
        edge + (band - lead.height()) / 2,
        0.5f);
    float center = layout.left() + layout.width() / 2;
    float top = edge + band + layout.gap();
    if (!board.above().isEmpty()) {
      Block above =
          pen.fit(
              board.above(),
              fonts.regular(),
              Room.line(layout.width()),
              layout.aboveSize(),
              layout.smallSize());
      pen.draw(above, fonts.regular(), GREY, center, top, 0.5f);
    }
    top += layout.aboveSize() * Block.LEADING;
    var room = new Room(layout.width(), layout.rowsTop() - top - 4, 2);
    Block place = pen.fit(board.place(), fonts.bold(), room, layout.placeSize(), layout.deskSize());
    pen.draw(place, fonts.bold(), INK, center, top + (room.height() - place.height()) / 2, 0.5f);
    pen.rule(GREEN, 1.6f, layout.left(), layout.rowsTop(), layout.width());
  }

  private void rows(Pen pen, SheetLayout layout, Show board) throws IOException {
    List<Answer> all = new ArrayList<>(board.chiefs());
    all.addAll(board.desks());
    if (all.isEmpty()) {
      return;
    }
    float weight = board.chiefs().size() * CHIEF + board.desks().size();
    float share = (layout.rowsBottom() - layout.rowsTop()) / weight;
    float grown = Math.clamp(share / layout.usual(), 1, MOST_GROWTH);
    float one = Math.min(share, layout.usual() * MOST_GROWTH);
    float top = layout.rowsTop();
    for (Answer answer : all) {
      float tall = answer.post() ? one * CHIEF : one;
      row(pen, layout, answer, top, tall, grown);
      top += tall;
      boolean last = answer.equals(all.getLast());
      boolean turn = !last && answer.equals(lastOf(board.chiefs()));
      pen.rule(
          turn || last ? GREEN : LINE,
          turn || last ? 1.6f : 0.6f,
          layout.left(),
          top,
          layout.width());
    }
  }

  private void row(Pen pen, SheetLayout layout, Answer answer, float top, float tall, float grown)
      throws IOException {
    float inner = tall - 6;
    boolean vacant = answer.name() == null;
    float size = grown * (answer.post() ? layout.chiefSize() : layout.deskSize());
    float modest = Math.min(grown, LABEL_GROWTH);
    label(pen, layout, answer, top + 3, inner, modest);
    float x = layout.left() + layout.labelWidth();
    Block below =
        pen.fit(
            small(answer),
            fonts.regular(),
            new Room(layout.width() - layout.labelWidth(), inner, 1),
            layout.smallSize() * modest,
            layout.smallSize() * 0.65f);
    float phoneWidth = layout.phoneWidth() * modest;
    float nameWidth = layout.width() - layout.labelWidth() - phoneWidth - 10;
    Block name =
        pen.fit(
            vacant ? words.t("board.vacantShort") : String.valueOf(answer.name()),
            fonts.bold(),
            new Room(nameWidth, inner - below.height(), answer.post() ? 2 : 3),
            size,
            Math.min(size, layout.deskSize() * 0.4f));
    float start = top + 3 + (inner - name.height() - below.height()) / 2;
    pen.draw(name, fonts.bold(), vacant ? GREY : INK, x, start, 0);
    pen.draw(below, fonts.regular(), GREY, x, start + name.height(), 0);
    String call = vacant ? words.t("board.print.vacantNext") : text(answer.phone());
    PDFont font = vacant ? fonts.regular() : fonts.bold();
    Block phone =
        pen.fit(
            call,
            font,
            new Room(phoneWidth, inner - below.height(), vacant ? 2 : 1),
            grown * (vacant ? layout.labelSize() : layout.phoneSize()),
            layout.smallSize());
    float middle = start + (name.height() - phone.height()) / 2;
    pen.draw(phone, font, vacant ? GREY : INK, layout.right(), middle, 1);
  }

  private void label(
      Pen pen, SheetLayout layout, Answer answer, float top, float inner, float grown)
      throws IOException {
    float width = layout.labelWidth() - 10;
    Block place =
        pen.fit(
            answer.place(),
            fonts.regular(),
            new Room(width, inner, 1),
            layout.smallSize() * grown,
            layout.smallSize() * 0.7f);
    float under = answer.place().isEmpty() ? 0 : place.height();
    Block rung =
        pen.fit(
            answer.called(words),
            fonts.bold(),
            new Room(width, inner - under, 2),
            layout.labelSize() * grown,
            layout.smallSize() * 0.8f);
    float start = top + (inner - rung.height() - under) / 2;
    pen.draw(rung, fonts.bold(), GREEN, layout.left(), start, 0);
    if (under > 0) {
      pen.draw(place, fonts.regular(), GREY, layout.left(), start + rung.height(), 0);
    }
  }

  private void scan(Pen pen, SheetLayout layout, Show board) throws IOException {
    pen.code(board.address(), layout.codeLeft(), layout.codeTop(), layout.codeSide());
    float x = layout.scanLeft();
    float top = layout.scanTop();
    var room = new Room(layout.scanWidth(), Float.MAX_VALUE, 2);
    Block scan =
        pen.fit(
            words.t("board.print.scan"),
            fonts.bold(),
            room,
            layout.scanSize(),
            layout.scanSize() * 0.6f);
    pen.draw(scan, fonts.bold(), INK, x, top, 0);
    top += scan.height() + 3;
    Block without =
        pen.fit(
            words.t("board.print.without"),
            fonts.regular(),
            new Room(layout.scanWidth(), Float.MAX_VALUE, 3),
            layout.withoutSize(),
            layout.smallSize());
    pen.draw(without, fonts.regular(), GREY, x, top, 0);
    top += without.height() + layout.gap() * 0.6f;
    String[] alarms = {"119 web.fire", "110 web.police", "120 web.ambulance"};
    float step = layout.stacked() ? layout.scanSize() * 1.5f : layout.scanWidth() / alarms.length;
    for (String alarm : alarms) {
      String[] parts = alarm.split(" ");
      float wide = layout.stacked() ? layout.scanWidth() : step - 8;
      Block number = pen.fit(parts[0], fonts.bold(), Room.line(wide), layout.scanSize(), 10);
      pen.draw(number, fonts.bold(), RED, x, top, 0);
      float beside = number.size() * 1.95f;
      Block word =
          pen.fit(
              words.t(parts[1]),
              fonts.regular(),
              Room.line(wide - beside),
              layout.scanSize() * 0.65f,
              7);
      pen.draw(
          word, fonts.regular(), INK, x + beside, top + (number.height() - word.height()) / 2, 0);
      if (layout.stacked()) {
        top += step;
      } else {
        x += step;
      }
    }
  }

  private void foot(Pen pen, SheetLayout layout, Paper paper, Show board, String stamp)
      throws IOException {
    float top = paper.height() - layout.margin() / 2 - layout.smallSize() * 1.5f;
    Block code =
        pen.fit(
            board.code() + "  ·  " + stamp,
            fonts.regular(),
            Room.line(paper.width() - 2 * layout.margin()),
            layout.smallSize() * 0.85f,
            6);
    pen.draw(code, fonts.regular(), GREY, paper.width() / 2, top, 0.5f);
  }

  // what helps when standing closer: where they are and when, else what they answer for
  private String small(Answer answer) {
    String first =
        text(answer.address()).isEmpty()
            ? words.t("board.duty." + answer.rung())
            : text(answer.address());
    String hours = text(answer.hours());
    return hours.isEmpty() ? first : first + "  ·  " + hours;
  }

  private static @Nullable Answer lastOf(List<Answer> answers) {
    return answers.isEmpty() ? null : answers.getLast();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
