package org.linli.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 返回处 — where a form of the boards was opened: a list with its area and filter, or one board.
///
/// @param rest what follows the address of the boards; anything strange is the plain list
record Back(String under, String show, String rest) {

  private static final Pattern LIST =
      Pattern.compile("\\?under=([0-9A-Z]{0,24})&show=([A-Z_]{0,20})");

  static Back of(String text) {
    Matcher list = LIST.matcher(text);
    if (list.matches()) {
      return new Back(list.group(1), list.group(2), text);
    }
    return new Back("", "", BoardCode.isCode(text) ? "/" + text : "");
  }
}
