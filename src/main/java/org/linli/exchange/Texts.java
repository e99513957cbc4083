package org.linli.exchange;

/// 单元格文字 — what may stand in a cell of a list that leaves the house.
public final class Texts {

  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private Texts() {}

  /// The text so that no program takes it for a formula, not when it is typed over either: what
  /// begins like one begins with an apostrophe, and a number stays a number.
  public static String harmless(String text) {
    boolean starts = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    return starts && !text.matches("-?[0-9]+(\\.[0-9]+)?") ? "'" + text : text;
  }
}
