package org.linli.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 区划代码 — province 2, city 4, county 6, street 9, community 12 digits; files pad the higher ones
/// with zeros.
final class DivisionCode {

  static final int CITY = 4;
  static final int COUNTY = 6;
  static final int STREET = 9;
  static final int COMMUNITY = 12;

  private static final int[] LENGTHS = {2, CITY, COUNTY, STREET, COMMUNITY};
  private static final Pattern DIGITS =
      Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");

  private DivisionCode() {}

  /// The code without the zeros it is padded with; empty when the text is no code.
  static Optional<String> normal(String text) {
    String code = text.strip();
    if (!DIGITS.matcher(code).matches() || code.startsWith("0")) {
      return Optional.empty();
    }
    for (int i = LENGTHS.length - 1; i > 0; i--) {
      if (code.length() == LENGTHS[i] && Long.parseLong(code.substring(LENGTHS[i - 1])) == 0) {
        code = code.substring(0, LENGTHS[i - 1]);
      }
    }
    return Optional.of(code);
  }

  /// The codes that may stand above, highest first; some of them exist nowhere.
  static List<String> above(String code) {
    List<String> above = new ArrayList<>();
    for (int length : LENGTHS) {
      if (length < code.length()) {
        above.add(code.substring(0, length));
      }
    }
    return above;
  }

  /// Where a county's own name is found, nearest first: a city without counties keeps its streets
  /// under the city's code with two zeros.
  static List<String> namesOfCounty(String county) {
    return county.endsWith("00") ? List.of(county, county.substring(0, CITY)) : List.of(county);
  }
}
