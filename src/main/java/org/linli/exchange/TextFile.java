package org.linli.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linli.shared.Invalid;

/// 文本表 — values with separators, in UTF-8 or GB18030, quoted where they hold a separator.
final class TextFile {

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final String text;
  private final char separator;
  private int at;

  private TextFile(String text) {
    this.text = text;
    String first = text.lines().limit(10).reduce("", String::concat);
    this.separator = first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
  }

  static void read(byte[] bytes, Consumer<RawLine> each) {
    TextFile file = new TextFile(decoded(bytes));
    for (int number = 1; file.at < file.text.length(); number++) {
      each.accept(new RawLine(number, file.line()));
    }
  }

  private List<String> line() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (quoted) {
        if (sign != '"') {
          cell.append(sign);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else {
          quoted = false;
        }
      } else if (sign == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (sign == separator) {
        cells.add(Cells.clean(cell.toString()));
        cell.setLength(0);
      } else if (sign == '\n') {
        break;
      } else {
        cell.append(sign);
      }
    }
    at++;
    cells.add(Cells.clean(cell.toString()));
    return cells;
  }

  private static String decoded(byte[] bytes) {
    for (byte each : bytes) {
      // no text in either encoding holds a zero byte
      if (each == 0) {
        throw new Invalid(ListFile.FIELD, "exchange.error.notList");
      }
    }
    for (Charset encoding : ENCODINGS) {
      try {
        String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException another) {
        continue;
      }
    }
    throw new Invalid(ListFile.FIELD, "exchange.error.notList");
  }
}
