package org.linli.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 单元格 — cells as they are typed and as programs keep them, brought into one form.
final class Cells {

  private static final int LONGEST = 2000;
  private static final BigDecimal EXACT = new BigDecimal("1E15");
  private static final Pattern LOST = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?1[0-9]");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})(?:[-/.月](?:([0-9]{1,2})日?)?)?(?:[ T].*)?");
  private static final Pattern PLAIN_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{3,4}(\\.[0-9]+)?");
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final String GAP_BETWEEN_IDEOGRAPHS = "(?<=\\p{IsHan})\\s+(?=\\p{IsHan})";

  private Cells() {}

  /// A text without full-width letters and digits, marks nobody sees and superfluous blanks.
  static String clean(String text) {
    if (text.chars().allMatch(Cells::isPlain)) {
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
    return plain
        .replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\uD840-\\uDFFF]]", "")
        .replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")
        .strip()
        .replaceFirst("^'", "");
  }

  /// A number as a workbook keeps it, as somebody would write it; one of more than fifteen digits
  /// has lost its last ones and stays in powers of ten.
  static String number(String raw) {
    try {
      BigDecimal number = new BigDecimal(raw);
      if (number.abs().compareTo(EXACT) >= 0) {
        return number.round(new MathContext(15)).stripTrailingZeros().toString();
      }
      return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return clean(raw);
    }
  }

  /// True for a long number of which a workbook has forgotten the last digits.
  static boolean isLost(String text) {
    return LOST.matcher(text).matches();
  }

  /// A day in the form 2024-05-01, from any of the ways it is written; what is no day stays.
  static String day(String text) {
    return read(text).map(LocalDate::toString).orElse(text);
  }

  /// A name without the blanks that line it up with longer ones.
  static String name(String text) {
    return text.replaceAll(GAP_BETWEEN_IDEOGRAPHS, "");
  }

  // most cells are: the patterns are spared
  private static boolean isPlain(int sign) {
    return sign > ' ' && sign < 127 && sign != '\'' || sign >= 0x4E00 && sign <= 0x9FFF;
  }

  private static Optional<LocalDate> read(String text) {
    try {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        String last = day.group(3);
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                last == null ? 1 : Integer.parseInt(last)));
      }
      Matcher plain = PLAIN_DAY.matcher(text);
      if (plain.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(plain.group(1)),
                Integer.parseInt(plain.group(2)),
                Integer.parseInt(plain.group(3))));
      }
      if (SERIAL.matcher(text).matches()) {
        return Optional.of(FIRST.plusDays((long) Double.parseDouble(text)));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
