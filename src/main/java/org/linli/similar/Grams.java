package org.linli.similar;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 字对 — of what a text is made for searching: each pair of neighbouring Chinese characters, each
/// word of letters and short numbers. Long numbers are left out: they are phones and identity
/// numbers.
final class Grams {

  private static final int LONGEST_WORD = 30;
  private static final int SHORTEST_PERSONAL_NUMBER = 5;
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private Grams() {}

  /// The pairs and words of a text, each once.
  static Set<String> of(String text) {
    Set<String> grams = new LinkedHashSet<>();
    Matcher run = RUN.matcher(plain(text));
    while (run.find()) {
      String letters = run.group();
      int[] points = letters.codePoints().toArray();
      if (Character.UnicodeScript.of(points[0]) == Character.UnicodeScript.HAN) {
        for (int i = 0; i + 1 < points.length; i++) {
          grams.add(new String(points, i, 2));
        }
      } else if (letters.length() <= LONGEST_WORD && !personal(letters)) {
        grams.add(letters);
      }
    }
    return grams;
  }

  /// The text by which two are compared: narrow letters, small, nothing but letters and numbers.
  static String bare(String text) {
    return plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean personal(String word) {
    return word.chars().filter(Character::isDigit).count() >= SHORTEST_PERSONAL_NUMBER;
  }
}
