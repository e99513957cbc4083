package org.linli.division;

import org.jspecify.annotations.Nullable;

/// 区划行 — one line of a file: code and name, or the reason why it cannot be taken.
///
/// @param number 1, 2, 3 … as an editor counts the lines
/// @param code without the zeros it was padded with; empty when refused
/// @param name as published; empty when refused
/// @param refused why the line cannot be taken, or null
/// @param text the line itself, shortened
record DivisionLine(
    int number, String code, String name, @Nullable LineRefusal refused, String text) {

  private static final int LONGEST_TEXT = 60;

  static DivisionLine of(int number, String code, String name, String text) {
    return new DivisionLine(number, code, name, null, text);
  }

  static DivisionLine refused(int number, LineRefusal reason, String text) {
    String shown = text.replaceAll("\\p{Cntrl}", " ").strip();
    int end =
        shown.offsetByCodePoints(
            0, Math.min(LONGEST_TEXT, shown.codePointCount(0, shown.length())));
    return new DivisionLine(number, "", "", reason, shown.substring(0, end));
  }
}
