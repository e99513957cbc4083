package org.linli.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.web.Page;
import org.linli.web.Words;

/// 代码表 — the codes of one standard with their names in both languages, read from a file that comes
/// with the program: code, Chinese, English, other spellings.
public final class CodeList {

  private static final Map<String, CodeList> LISTS = new ConcurrentHashMap<>();

  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  /// 代码 — one code and what it is called.
  public record Code(String code, String chinese, String english) {}

  private CodeList(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t");
      codes.put(cells[0], new Code(cells[0], cells[1], cells[2]));
      for (int i = 0; i < 3; i++) {
        spellings.putIfAbsent(cells[i], cells[0]);
      }
      if (cells.length > 3) {
        List.of(cells[3].split("\\|")).forEach(other -> spellings.putIfAbsent(other, cells[0]));
      }
    }
  }

  /// The list of this name; a name that is no list is a bug.
  public static CodeList of(String name) {
    return LISTS.computeIfAbsent(name, CodeList::read);
  }

  /// The code that was typed as a code, as a name or as another spelling of it.
  public Optional<String> find(String typed) {
    return Optional.ofNullable(spellings.get(typed.strip()));
  }

  /// What a code is called in the reader's language; a code nobody knows stands for itself.
  public String name(String code, Words words) {
    Code found = codes.get(code);
    return found == null ? code : words.pick(found.chinese(), found.english());
  }

  /// What a code is called in Chinese; a code nobody knows stands for itself.
  public String chinese(String code) {
    Code found = codes.get(code);
    return found == null ? code : found.chinese();
  }

  /// All codes in the order of the standard.
  public Collection<Code> codes() {
    return codes.values();
  }

  /// The choices of a form, in the order of the standard.
  public List<Page.Option> options(Words words) {
    return codes.values().stream()
        .map(code -> new Page.Option(code.code(), words.pick(code.chinese(), code.english())))
        .toList();
  }

  private static CodeList read(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CodeList.class.getResourceAsStream("/person/" + name + ".tsv"), name),
                StandardCharsets.UTF_8))) {
      return new CodeList(
          reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
