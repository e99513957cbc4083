package org.linli.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Consumer;
import org.linli.shared.Invalid;

/// 区划文件 — a file somebody brought, kept aside while it is read: its digest, its encoding, its
/// lines. What cannot be a list of divisions is refused under the field `file`.
final class DivisionFile implements AutoCloseable {

  static final String FIELD = "file";

  /// The whole nation takes 40 MB.
  static final long MOST = 64L << 20;

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final int BUFFER = 1 << 16;

  private final Path copy;
  private final byte[] digest;
  private final Charset encoding;

  private DivisionFile(Path copy, byte[] digest, Charset encoding) {
    this.copy = copy;
    this.digest = digest;
    this.encoding = encoding;
  }

  /// Reads all there is, at most `most` bytes; the stream is left open.
  static DivisionFile keep(InputStream in, long most) {
    try {
      Path copy = Files.createTempFile("divisions", ".csv");
      try {
        byte[] digest = copy(in, copy, most);
        return new DivisionFile(copy, digest, encoding(copy));
      } catch (RuntimeException | IOException failed) {
        Files.deleteIfExists(copy);
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// SHA-256 over the bytes as they came.
  byte[] digest() {
    return digest;
  }

  /// Every line with cells in it, in order; the line of headings is left out.
  void lines(Consumer<DivisionLine> each) {
    try (BufferedReader reader = Files.newBufferedReader(copy, encoding)) {
      DivisionColumns columns = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) {
          continue;
        }
        if (columns == null) {
          columns = DivisionColumns.of(text);
          if (columns.headings()) {
            continue;
          }
        }
        each.accept(columns.read(number, text));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] copy(InputStream in, Path copy, long most) throws IOException {
    MessageDigest digest = sha256();
    long length = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > most) {
          throw new Invalid(FIELD, "division.error.large");
        }
        for (int i = 0; i < read; i++) {
          // no list in either encoding holds a zero byte; every workbook and archive does
          if (buffer[i] == 0) {
            throw new Invalid(FIELD, "division.error.notText");
          }
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (length == 0) {
      throw new Invalid(FIELD, "division.error.empty");
    }
    return digest.digest();
  }

  private static Charset encoding(Path copy) throws IOException {
    for (Charset encoding : ENCODINGS) {
      // this reader stops at the first byte that does not fit, unlike one that is made from a
      // stream
      try (BufferedReader reader = Files.newBufferedReader(copy, encoding)) {
        reader.transferTo(Writer.nullWriter());
        return encoding;
      } catch (CharacterCodingException another) {
        continue;
      }
    }
    throw new Invalid(FIELD, "division.error.encoding");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
