package org.linli.board;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.linli.web.QrCode;

/// 笔 — draws on one page, measured from its upper left corner in points; text is fitted to its
/// place by wrapping and by smaller letters, and never runs over.
final class Pen {

  /// 文段 — a text broken into lines of one size.
  record Block(List<String> lines, float size) {

    static final float LEADING = 1.22f;

    float height() {
      return lines.size() * size * LEADING;
    }
  }

  private static final String CUT = "…";

  private final PDPageContentStream page;
  private final PrintFont fonts;
  private final float height;

  Pen(PDPageContentStream page, PrintFont fonts, float height) {
    this.page = page;
    this.fonts = fonts;
    this.height = height;
  }

  /// The text in the largest letters between the two sizes in which it needs no more lines and no
  /// more height than given; what does not fit even in the smallest is cut.
  Block fit(String text, PDFont font, Room room, float largest, float smallest) throws IOException {
    String clean = fonts.printable(text.strip());
    float size = largest;
    while (size - 1 >= smallest && !fits(clean, font, size, room)) {
      size -= 1;
    }
    List<String> lines = balanced(clean, font, size, room.width());
    int most = Math.min(room.lines(), (int) (room.height() / size));
    return new Block(cut(lines, Math.max(1, most)), size);
  }

  private static boolean fits(String text, PDFont font, float size, Room room) throws IOException {
    List<String> lines = lines(text, font, size, room.width());
    return lines.size() <= room.lines()
        && lines.size() * size * Block.LEADING <= room.height() + 0.1f
        && longest(text, font, size) <= room.width();
  }

  // as many lines as needed, each about as long as the others
  private static List<String> balanced(String text, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = lines(text, font, size, width);
    int needed = lines.size();
    float narrow = width;
    while (needed > 1 && narrow > size && longest(text, font, size) <= narrow * 0.97f) {
      narrow *= 0.97f;
      List<String> narrower = lines(text, font, size, narrow);
      if (narrower.size() > needed) {
        return lines;
      }
      lines = narrower;
    }
    return lines;
  }

  // the longest piece that is not to be broken
  private static float longest(String text, PDFont font, float size) throws IOException {
    float longest = 0;
    for (String piece : pieces(text)) {
      longest = Math.max(longest, width(piece.stripTrailing(), font, size));
    }
    return longest;
  }

  /// 地方 — the room a text may take.
  record Room(float width, float height, int lines) {

    static Room line(float width) {
      return new Room(width, Float.MAX_VALUE, 1);
    }
  }

  /// Draws the block with its upper edge at `top`; `side` 0 = from `x` rightwards, 0.5 = around
  /// `x`, 1 = up to `x`.
  void draw(Block block, PDFont font, Color color, float x, float top, float side)
      throws IOException {
    float y = top;
    for (String line : block.lines()) {
      float from = x - side * width(line, font, block.size());
      // Chinese letters stand between 0.88 above and 0.12 below their line
      float base = y + block.size() * (0.88f + (Block.LEADING - 1) / 2);
      page.beginText();
      page.setFont(font, block.size());
      page.setNonStrokingColor(color);
      page.newLineAtOffset(from, height - base);
      page.showText(line);
      page.endText();
      y += block.size() * Block.LEADING;
    }
  }

  void fill(Color color, float x, float top, float width, float tall) throws IOException {
    page.setNonStrokingColor(color);
    page.addRect(x, height - top - tall, width, tall);
    page.fill();
  }

  void frame(Color color, float thick, float x, float top, float width, float tall)
      throws IOException {
    page.setStrokingColor(color);
    page.setLineWidth(thick);
    page.addRect(x, height - top - tall, width, tall);
    page.stroke();
  }

  void rule(Color color, float thick, float x, float top, float width) throws IOException {
    fill(color, x, top - thick / 2, width, thick);
  }

  /// The squares of a code as one sharp drawing with its white margin.
  void code(String address, float x, float top, float side) throws IOException {
    fill(Color.WHITE, x, top, side, side);
    page.setNonStrokingColor(Color.BLACK);
    var squares = QrCode.squares(address);
    float square = side / squares.getWidth();
    for (int row = 0; row < squares.getHeight(); row++) {
      for (int column = 0; column < squares.getWidth(); column++) {
        int from = column;
        while (column < squares.getWidth() && squares.get(column, row)) {
          column++;
        }
        if (column > from) {
          page.addRect(
              x + from * square,
              height - top - (row + 1) * square,
              (column - from) * square,
              square);
        }
      }
    }
    page.fill();
  }

  /// A word across the whole page, so pale that everything below it stays readable.
  void across(String word, PDFont font, Color color, float width) throws IOException {
    String clean = fonts.printable(word);
    float size = 0.62f * width / Math.max(1, width(clean, font, 1));
    var pale = new PDExtendedGraphicsState();
    pale.setNonStrokingAlphaConstant(0.17f);
    page.saveGraphicsState();
    page.setGraphicsStateParameters(pale);
    page.beginText();
    page.setFont(font, size);
    page.setNonStrokingColor(color);
    Matrix turned = Matrix.getRotateInstance(Math.toRadians(28), width / 2, height / 2);
    turned.translate(-width(clean, font, size) / 2, -size * 0.36f);
    page.setTextMatrix(turned);
    page.showText(clean);
    page.endText();
    page.restoreGraphicsState();
  }

  private static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private static List<String> lines(String text, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), font, size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
      // a word longer than the line is broken anywhere
      while (width(line.toString().stripTrailing(), font, size) > width && line.length() > 1) {
        int most = line.length() - 1;
        while (most > 1 && width(line.substring(0, most), font, size) > width) {
          most--;
        }
        lines.add(line.substring(0, most));
        line.delete(0, most);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  // a Chinese letter may stand alone, a word or a number stays together; closing marks cling to
  // what stands before them
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    var piece = new StringBuilder();
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      piece.appendCodePoint(letters[i]);
      boolean last = i + 1 == letters.length;
      if (last || mayBreak(letters[i], letters[i + 1])) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if ("，。；：、！？）》”·".indexOf(after) >= 0 || "（《“".indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || Character.isIdeographic(before) || Character.isIdeographic(after);
  }

  private static List<String> cut(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.getLast();
    int end = last.offsetByCodePoints(last.length(), -1);
    kept.set(most - 1, last.substring(0, end) + CUT);
    return kept;
  }
}
