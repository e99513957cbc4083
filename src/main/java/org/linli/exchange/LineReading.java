package org.linli.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.exchange.Taking.Line;
import org.linli.person.Element;
import org.linli.person.ResidentIntake;
import org.linli.shared.Invalid;

/// 读行 — a line as it came becomes a line that says something about fields: days in one form, names
/// without gaps, dashes as nothing.
final class LineReading {

  private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", "#N/A");
  private static final Set<String> NONE = Set.of("无", "暂无", "没有", "未知");
  private static final Set<String> NAMES = Set.of("name", "formerName", "headName", "memberName");
  private static final Set<String> OPTIONAL = Set.of("idNumber", "phone", "labels");
  private static final Set<String> DAYS = days();
  private static final Set<String> NUMBERS =
      Set.of("idNumber", "phone", "headIdNumber", "headPhone", "memberIdNumber", "permitNumber");

  private LineReading() {}

  /// Refuses a number of which the workbook has forgotten the last digits.
  static Line read(RawLine raw, Headings headings) {
    Map<String, String> values = new HashMap<>();
    headings
        .values(raw)
        .forEach(
            (field, cell) -> {
              String text = plain(field, cell);
              if (!text.isEmpty()) {
                values.put(field, text);
              }
            });
    return new Line(raw.number(), values);
  }

  private static String plain(String field, String cell) {
    if (NOTHING.contains(cell) || OPTIONAL.contains(field) && NONE.contains(cell)) {
      return "";
    }
    if ((NUMBERS.contains(field) || NAMES.contains(field)) && cell.contains("*")) {
      throw new Invalid(field, "exchange.error.masked");
    }
    if (NUMBERS.contains(field)) {
      if (Cells.isLost(cell)) {
        throw new Invalid(field, "exchange.error.lost");
      }
      return cell.replace(" ", "");
    }
    if (NAMES.contains(field)) {
      return Cells.name(cell);
    }
    return DAYS.contains(field) ? Cells.day(cell) : cell;
  }

  private static Set<String> days() {
    return Stream.concat(
            Stream.of("since", "appointedOn"),
            ResidentIntake.elements()
                .filter(field -> field.element().kind() == Element.Kind.DAY)
                .map(field -> field.name()))
        .collect(Collectors.toSet());
  }
}
