package org.linli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.linli.shared.Invalid;

/// 工作簿部件 — looks a workbook through before anybody reads it: how large it becomes when it is
/// unpacked, and which cells of its first sheet are merged.
final class WorkbookParts {

  private static final int MOST_PARTS = 2000;
  private static final long MOST_UNPACKED = 320L << 20;
  private static final long MOST_TEXTS = 96L << 20;
  private static final int BUFFER = 1 << 16;
  private static final int OVERLAP = 80;
  private static final Pattern MERGE =
      Pattern.compile("<mergeCell ref=\"([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})\"");
  private static final Pattern SHEET = Pattern.compile("<sheet [^>]*r:id=\"([^\"]+)\"");
  private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");
  private static final Pattern ID = Pattern.compile("Id=\"([^\"]+)\"");
  private static final Pattern TARGET = Pattern.compile("Target=\"/?(?:xl/)?([^\"]+)\"");

  private final Map<String, Merges> merges = new HashMap<>();
  private String book = "";
  private String relations = "";
  private long unpacked;

  private WorkbookParts() {}

  /// The merged cells of the first sheet; a bomb or something that is no workbook is refused.
  static Merges check(byte[] bytes) {
    WorkbookParts parts = new WorkbookParts();
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      int count = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        count++;
        if (count > MOST_PARTS) {
          throw new Invalid(ListFile.FIELD, "exchange.error.unpacked");
        }
        try (InputStream part = zip.getInputStream(entry)) {
          parts.look(entry.getName(), part);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Invalid(ListFile.FIELD, "exchange.error.notList");
    }
    if (parts.book.isEmpty()) {
      throw new Invalid(ListFile.FIELD, "exchange.error.notList");
    }
    Merges found = parts.merges.getOrDefault(parts.firstSheet(), new Merges());
    found.sort();
    return found;
  }

  private void look(String name, InputStream in) throws IOException {
    boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    StringBuilder kept = new StringBuilder();
    byte[] buffer = new byte[BUFFER];
    long own = 0;
    Merges found = new Merges();
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      own += read;
      unpacked += read;
      if (unpacked > MOST_UNPACKED || name.endsWith("sharedStrings.xml") && own > MOST_TEXTS) {
        throw new Invalid(ListFile.FIELD, "exchange.error.unpacked");
      }
      if (sheet) {
        kept.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        int done = merged(kept, found);
        kept.delete(0, Math.max(done, kept.length() - OVERLAP));
      } else if (name.equals("xl/workbook.xml") || name.equals("xl/_rels/workbook.xml.rels")) {
        kept.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    }
    if (sheet) {
      merges.put(name, found);
    } else if (name.equals("xl/workbook.xml")) {
      book = kept.toString();
    } else if (name.equals("xl/_rels/workbook.xml.rels")) {
      relations = kept.toString();
    }
  }

  // most of a sheet holds no such mark: it is looked for by its first letters before the pattern is
  private static int merged(StringBuilder text, Merges found) {
    int done = 0;
    int first = text.indexOf("<mergeCell ");
    if (first >= 0) {
      Matcher merge = MERGE.matcher(text).region(first, text.length());
      while (merge.find()) {
        int last = Integer.parseInt(merge.group(3));
        found.add(column(merge.group(1)), Integer.parseInt(merge.group(2)), last);
        done = merge.end();
      }
    }
    return done;
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  private String firstSheet() {
    Matcher sheet = SHEET.matcher(book);
    if (!sheet.find()) {
      return "";
    }
    Matcher relation = RELATION.matcher(relations);
    while (relation.find()) {
      Matcher id = ID.matcher(relation.group());
      Matcher target = TARGET.matcher(relation.group());
      if (id.find() && id.group(1).equals(sheet.group(1)) && target.find()) {
        return "xl/" + target.group(1);
      }
    }
    return "";
  }
}
