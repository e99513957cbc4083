package org.linli.hotline;

import java.util.ArrayList;
import java.util.List;

/// 合封 — several words sealed as one text.
final class Sealed {

  private static final String BETWEEN = "\u001f";

  private Sealed() {}

  static String join(String... words) {
    List<String> clean = new ArrayList<>();
    for (String word : words) {
      clean.add(word.replace(BETWEEN, " "));
    }
    return String.join(BETWEEN, clean);
  }

  static String[] split(String joined) {
    return joined.split(BETWEEN, -1);
  }
}
