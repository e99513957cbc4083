package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// 印出来的 — reads a PDF of boards as people and phones read the paper.
final class Printed {

  private static final List<Integer> DOTS_PER_INCH = List.of(110, 96, 130, 170, 220);

  private final byte[] pdf;

  Printed(byte[] pdf) {
    this.pdf = pdf;
  }

  int pages() {
    return with(PDDocument::getNumberOfPages);
  }

  /// Everything that is written on a page, without blanks and line breaks.
  String text(int page) {
    return with(
        document -> {
          var stripper = new PDFTextStripper();
          stripper.setSortByPosition(true);
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(document).replaceAll("\\s", "");
        });
  }

  /// Where the code of a page leads, as a phone camera reads it: it looks again and again, from a
  /// little nearer or further.
  String code(int page) {
    return with(
        document -> {
          for (int dots : DOTS_PER_INCH) {
            Optional<String> read = read(new PDFRenderer(document), page, dots);
            if (read.isPresent()) {
              return read.get();
            }
          }
          throw new AssertionError("no phone reads this code");
        });
  }

  private static Optional<String> read(PDFRenderer renderer, int page, int dotsPerInch)
      throws IOException {
    BufferedImage seen = renderer.renderImageWithDPI(page - 1, dotsPerInch);
    int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots);
    try {
      var picture = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(
          new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  /// The height in points of the letters in which a text stands on a page.
  float letters(int page, String text) {
    return letters(page).stream()
        .filter(line -> line.text().replaceAll("\\s", "").contains(text))
        .map(Line::size)
        .max(Float::compare)
        .orElseThrow(() -> new AssertionError(text + " is not on page " + page));
  }

  /// Fails when something is written over the edge of the paper.
  void assertInside() {
    with(
        document -> {
          for (int i = 1; i <= document.getNumberOfPages(); i++) {
            PDRectangle paper = document.getPage(i - 1).getMediaBox();
            for (Line line : letters(i)) {
              assertThat(line.left()).as(line.text()).isGreaterThan(10);
              assertThat(line.right()).as(line.text()).isLessThan(paper.getWidth() - 10);
              assertThat(line.bottom()).as(line.text()).isLessThan(paper.getHeight() - 10);
            }
          }
          return true;
        });
  }

  /// True when every font is embedded in the file.
  boolean everyFontIsEmbedded() {
    return with(
        document -> {
          for (PDPage page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
              var font = page.getResources().getFont(name);
              if (!font.isEmbedded() || !font.getName().matches("[A-Z]{6}\\+.*")) {
                return false;
              }
            }
          }
          return true;
        });
  }

  private record Line(String text, float size, float left, float right, float bottom) {}

  private List<Line> letters(int page) {
    return with(
        document -> {
          List<Line> lines = new ArrayList<>();
          var stripper =
              new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                  TextPosition first = places.getFirst();
                  TextPosition last = places.getLast();
                  lines.add(
                      new Line(
                          text,
                          first.getFontSizeInPt(),
                          first.getXDirAdj(),
                          last.getXDirAdj() + last.getWidthDirAdj(),
                          first.getYDirAdj()));
                }
              };
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          stripper.writeText(document, new StringWriter());
          return lines;
        });
  }

  private interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  private <T> T with(Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reading.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
