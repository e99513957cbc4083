package org.linli.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 区划列 — where code and name stand in a file, as its first line shows: by headings, or first and
/// second.
///
/// @param headings the first line names columns and holds no division
record DivisionColumns(char separator, int code, int name, boolean headings) {

  private static final Set<String> CODES = Set.of("code", "代码", "编码", "区划代码", "行政区划代码", "统计用区划代码");
  private static final Set<String> NAMES = Set.of("name", "名称", "区划名称", "行政区划名称", "单位名称");
  private static final int LONGEST_NAME = 60;

  static DivisionColumns of(String first) {
    char separator = separator(first);
    List<String> cells = cells(first, separator);
    int code = -1;
    int name = -1;
    for (int i = 0; cells != null && i < cells.size(); i++) {
      String heading = cells.get(i).strip().toLowerCase(Locale.ROOT);
      code = code < 0 && CODES.contains(heading) ? i : code;
      name = name < 0 && NAMES.contains(heading) ? i : name;
    }
    boolean digits = first.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean found = code >= 0 && name >= 0;
    return new DivisionColumns(separator, found ? code : 0, found ? name : 1, found || !digits);
  }

  DivisionLine read(int number, String line) {
    List<String> cells = cells(line, separator);
    if (cells == null) {
      return DivisionLine.refused(number, LineRefusal.QUOTES, line);
    }
    if (cells.size() <= Math.max(code, name)) {
      return DivisionLine.refused(number, LineRefusal.COLUMNS, line);
    }
    Optional<String> normal = DivisionCode.normal(cells.get(code));
    if (normal.isEmpty()) {
      return DivisionLine.refused(number, LineRefusal.CODE, line);
    }
    String text = cells.get(name).strip();
    boolean wrong =
        text.isEmpty()
            || text.length() > LONGEST_NAME
            || text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    return wrong
        ? DivisionLine.refused(number, LineRefusal.NAME, line)
        : DivisionLine.of(number, normal.get(), text, line);
  }

  private static char separator(String line) {
    return (char)
        line.chars().filter(c -> c == ',' || c == '\t' || c == ';').findFirst().orElse(',');
  }

  // null when a quoted cell does not end in its line
  private static @Nullable List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
        cell.setLength(quoted ? 0 : cell.length());
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return quoted ? null : cells;
  }
}
