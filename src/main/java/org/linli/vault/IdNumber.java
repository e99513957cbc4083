package org.linli.vault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// 公民身份号码 — 18 characters after GB 11643: division, day of birth, order, check character.
///
/// @param value with a capital X where the check character is one
public record IdNumber(String value) {

  /// 性别 — as the order part says: odd for men, even for women.
  public enum Sex {
    MALE,
    FEMALE
  }

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final String CHECKS = "10X98765432";

  // the first two digits of GB/T 2260, and those of residence permits; what stands below them
  // changes with every reform, and a number keeps the division of the day it was given
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /// Refuses a number whose form, province, day or check character is wrong.
  public IdNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not an id number");
    }
  }

  /// The number as typed, with spaces and a small x allowed; nothing when it is wrong.
  public static Optional<IdNumber> parse(String typed) {
    var value = typed.replace(" ", "").toUpperCase(Locale.ROOT);
    return isValid(value) ? Optional.of(new IdNumber(value)) : Optional.empty();
  }

  /// Makes a number, for invented people.
  ///
  /// @param division six digits
  /// @param order 0 to 999, odd for men
  public static IdNumber of(String division, LocalDate born, int order) {
    var first17 =
        division + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    return new IdNumber(first17 + check(first17));
  }

  /// The day of birth.
  public LocalDate born() {
    return born(value);
  }

  /// The sex the number tells.
  public Sex sex() {
    return value.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /// Masked, so that no log ever shows the number.
  @Override
  public String toString() {
    return Masks.maskIdNumber(value);
  }

  private static boolean isValid(String value) {
    if (!FORM.matcher(value).matches()
        || !PROVINCES.contains(value.substring(0, 2))
        || value.charAt(17) != check(value)) {
      return false;
    }
    try {
      return born(value).getYear() >= 1800;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate born(String value) {
    return LocalDate.of(
        Integer.parseInt(value, 6, 10, 10),
        Integer.parseInt(value, 10, 12, 10),
        Integer.parseInt(value, 12, 14, 10));
  }

  // ISO 7064 MOD 11-2: the weight of a place is 2 to its power, modulo 11
  private static char check(String first17) {
    int sum = 0;
    for (int at = 0; at < 17; at++) {
      sum = (sum + first17.charAt(at) - '0') * 2 % 11;
    }
    return CHECKS.charAt(sum);
  }
}
