package org.linli.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// 印刷字体 — the Chinese font of one document; only the characters used are embedded.
///
/// Parsed fonts read from one position in their file, so every document parses its own.
final class PrintFont {

  /// What stands for a character the font does not have: the printer's geta mark.
  private static final String MISSING = "〓";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int TABLE_BLOCK = 100;
  private static final String TABLE_BEGIN =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;
  private static final String TABLE_END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private static final byte[] REGULAR = bytes("NotoSansSC-Regular.ttf");
  private static final byte[] BOLD = bytes("NotoSansSC-Bold.ttf");

  private final PDDocument document;
  private final PDFont regular;
  private final PDFont bold;
  private final CmapLookup regularGlyphs;
  private final CmapLookup boldGlyphs;
  private final Set<Integer> used = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();

  PrintFont(PDDocument document) throws IOException {
    this.document = document;
    TrueTypeFont first = parsed(REGULAR);
    TrueTypeFont second = parsed(BOLD);
    regularGlyphs = first.getUnicodeCmapLookup();
    boldGlyphs = second.getUnicodeCmapLookup();
    regular = PDType0Font.load(document, first, true);
    bold = PDType0Font.load(document, second, true);
  }

  PDFont regular() {
    return regular;
  }

  PDFont bold() {
    return bold;
  }

  /// The text with every character the font lacks replaced by 〓, which is remembered.
  String printable(String text) {
    var printable = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(
            c -> {
              if (regularGlyphs.getGlyphId(c) != 0 && boldGlyphs.getGlyphId(c) != 0) {
                printable.appendCodePoint(c);
              } else {
                missing.add(Character.toString(c));
                printable.append(MISSING);
              }
            });
    printable.codePoints().forEach(used::add);
    return printable.toString();
  }

  /// Writes the document so that its text can be searched, copied and read aloud.
  ///
  /// In this font some characters share their drawing with a radical (网 with ⽹), and the library
  /// says the radical. It says so when the letters used are gathered, hence the document is written
  /// twice.
  void save(OutputStream file) throws IOException {
    document.save(OutputStream.nullOutputStream());
    say(regular, regularGlyphs);
    say(bold, boldGlyphs);
    document.save(file);
  }

  private void say(PDFont font, CmapLookup glyphs) throws IOException {
    Map<Integer, Integer> byGlyph = new TreeMap<>();
    used.forEach(c -> byGlyph.put(glyphs.getGlyphId(c), c));
    byGlyph.remove(0);
    var table = new StringBuilder(TABLE_BEGIN);
    List<Map.Entry<Integer, Integer>> all = List.copyOf(byGlyph.entrySet());
    for (int from = 0; from < all.size(); from += TABLE_BLOCK) {
      var block = all.subList(from, Math.min(all.size(), from + TABLE_BLOCK));
      table.append(block.size()).append(" beginbfchar\n");
      for (var entry : block) {
        byte[] letter = Character.toString(entry.getValue()).getBytes(StandardCharsets.UTF_16BE);
        table.append("<%04X> <%s>\n".formatted(entry.getKey(), HEX.formatHex(letter)));
      }
      table.append("endbfchar\n");
    }
    var stream = new PDStream(document);
    try (OutputStream file = stream.createOutputStream(COSName.FLATE_DECODE)) {
      file.write(table.append(TABLE_END).toString().getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
  }

  /// The characters of this document the font lacks, in one text; mostly empty.
  String missing() {
    return String.join("", missing);
  }

  private static TrueTypeFont parsed(byte[] font) throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
    parsed.setEnableGsub(false);
    return parsed;
  }

  private static byte[] bytes(String name) {
    try (InputStream file = PrintFont.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the font " + name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
