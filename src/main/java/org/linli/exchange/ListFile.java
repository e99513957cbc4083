package org.linli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linli.shared.Invalid;

/// 导入文件 — a workbook or a text with separators, read line by line; what is neither is refused under
/// the field `file`.
final class ListFile {

  static final String FIELD = "file";

  /// A hundred thousand residents take about half of it.
  static final int MOST_BYTES = 32 << 20;

  static final int MOST_LINES = 100_000;
  private static final int MOST_COLUMNS = 100;
  private static final int LOOKED_AT = 20;

  private final byte[] bytes;

  private ListFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Reads all there is, within the limit.
  static ListFile of(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length == 0) {
        throw new Invalid(FIELD, "exchange.error.empty");
      }
      if (bytes.length > MOST_BYTES) {
        throw new Invalid(FIELD, "exchange.error.large");
      }
      return new ListFile(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// SHA-256 over the bytes as they came.
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /// The line of headings, found below whatever title stands above it; then every line with
  /// something in it is given to the consumer.
  Headings read(Subject subject, Consumer<RawLine> each) {
    Sorting sorting = new Sorting(subject, each);
    if (starts(0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Invalid(FIELD, "exchange.error.oldWorkbook");
    }
    if (starts('P', 'K')) {
      WorkbookFile.read(bytes, sorting);
    } else {
      TextFile.read(bytes, sorting);
    }
    return sorting.headings();
  }

  private boolean starts(int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /// 分拣 — keeps the first lines until it is known which of them are the headings.
  private static final class Sorting implements Consumer<RawLine> {

    private final Subject subject;
    private final Consumer<RawLine> each;
    private final List<RawLine> first = new ArrayList<>();
    private Headings headings = new Headings(0, List.of(), List.of());
    private int lines;

    Sorting(Subject subject, Consumer<RawLine> each) {
      this.subject = subject;
      this.each = each;
    }

    @Override
    public void accept(RawLine line) {
      if (line.cells().size() > MOST_COLUMNS) {
        throw new Invalid(FIELD, "exchange.error.wide");
      }
      if (line.cells().stream().allMatch(String::isEmpty)) {
        return;
      }
      if (headings.names().isEmpty()) {
        first.add(line);
        if (first.size() == LOOKED_AT) {
          settle();
        }
      } else {
        pass(line);
      }
    }

    Headings headings() {
      if (headings.names().isEmpty()) {
        settle();
      }
      if (lines == 0) {
        throw new Invalid(FIELD, "exchange.error.noLine");
      }
      return headings;
    }

    private void settle() {
      RawLine best = null;
      int most = 0;
      for (RawLine line : first) {
        int known = Columns.headings(subject, line.cells());
        if (known > most) {
          best = line;
          most = known;
        }
      }
      if (best == null) {
        best =
            first.stream()
                .filter(line -> line.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1)
                .findFirst()
                .orElseThrow(() -> new Invalid(FIELD, "exchange.error.noHeadings"));
      }
      headings = new Headings(best.number(), best.cells(), Columns.guess(subject, best.cells()));
      for (RawLine line : first) {
        if (line.number() > best.number()) {
          pass(line);
        }
      }
      first.clear();
    }

    // headings that are printed on top of every page are no lines
    private void pass(RawLine line) {
      if (line.cells().equals(headings.names())) {
        return;
      }
      lines++;
      if (lines > MOST_LINES) {
        throw new Invalid(FIELD, "exchange.error.long");
      }
      each.accept(line);
    }
  }
}
