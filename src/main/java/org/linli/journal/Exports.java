package org.linli.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 签名导出 — acts as a file that leaves the house: a ZIP of `journal.csv` and `signature.txt`, whose
/// last line is keyed by the journal's key, so that whoever has the key sees a changed byte.
@Component
public class Exports {

  private static final String ACTS = "journal.csv";
  private static final String SIGNATURE = "signature.txt";
  private static final int LONGEST_SIGNATURE = 4096;

  private final Chain chain;

  Exports(Chain chain) {
    this.chain = chain;
  }

  /// 导出抬头 — whose acts of which days, by whom and when it was made.
  ///
  /// @param filter what was looked for, in one line without spaces
  public record Heading(String county, String days, String filter, UUID by, Instant made) {}

  /// 写行者 — writes the lines and says how many acts they hold.
  public interface Lines {
    /// Writes all of them.
    long write(Writer out) throws IOException;
  }

  /// 导出所得 — how many acts the file holds, and the digest of its lines in hex.
  public record Written(long rows, String digest) {}

  /// 核验结论 — what a check found.
  public enum Verdict {
    /// As it left the house.
    WHOLE,
    /// Something was changed, added or taken away.
    BROKEN,
    /// No export of this kind.
    NOT_ONE
  }

  /// 核验所得 — the verdict, and what the signature says of the file when it is whole.
  public record Checked(Verdict verdict, String statement) {}

  /// Writes the signed file.
  public Written write(OutputStream to, Heading heading, Lines lines) throws IOException {
    MessageDigest digest = digest();
    var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(ACTS));
    var text =
        new BufferedWriter(
            new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8));
    long rows = lines.write(text);
    text.flush();
    zip.closeEntry();
    String hex = HexFormat.of().formatHex(digest.digest());
    zip.putNextEntry(new ZipEntry(SIGNATURE));
    zip.write(signed(statement(heading, rows, hex)).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    return new Written(rows, hex);
  }

  /// Reads a file and says whether it is as it left this house.
  public Checked check(InputStream file) {
    @Nullable String acts = null;
    @Nullable String signature = null;
    try (var zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ACTS) && acts == null) {
          acts = digest(zip);
        } else if (entry.getName().equals(SIGNATURE) && signature == null) {
          signature = new String(zip.readNBytes(LONGEST_SIGNATURE), StandardCharsets.UTF_8);
        } else {
          return new Checked(Verdict.BROKEN, "");
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return new Checked(Verdict.BROKEN, "");
    }
    return acts == null || signature == null
        ? new Checked(Verdict.NOT_ONE, "")
        : verdict(acts, signature);
  }

  private Checked verdict(String acts, String signature) {
    int last = signature.lastIndexOf("signature ");
    String statement = signature.substring(0, Math.max(0, last));
    byte[] expected = signed(statement).getBytes(StandardCharsets.UTF_8);
    boolean whole =
        MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
            && statement.contains("\nsha-256 " + acts + "\n");
    return whole ? new Checked(Verdict.WHOLE, statement) : new Checked(Verdict.BROKEN, "");
  }

  private static String statement(Heading heading, long rows, String digest) {
    return """
    linli journal export 1
    county %s
    days %s
    filter %s
    acts %d
    by %s
    made %s
    sha-256 %s
    """
        .formatted(
            heading.county(),
            heading.days(),
            heading.filter(),
            rows,
            heading.by(),
            heading.made(),
            digest);
  }

  // the first word keeps these signatures apart from those of rows and daily heads
  private String signed(String statement) {
    byte[] keyed = chain.digest(("export\n" + statement).getBytes(StandardCharsets.UTF_8));
    return statement + "signature " + HexFormat.of().formatHex(keyed) + "\n";
  }

  private static String digest(InputStream in) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
