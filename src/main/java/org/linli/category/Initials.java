package org.linli.category;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/// 拼音首字母 — the first letters of the pinyin of a name, in every reading of its letters.
final class Initials {

  private static final int MOST_READINGS = 8;

  private Initials() {}

  static Set<String> of(String name) {
    Set<String> readings = Set.of("");
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      Set<Character> firsts = firsts(letter);
      if (!firsts.isEmpty()) {
        readings =
            readings.stream()
                .flatMap(before -> firsts.stream().map(first -> before + first))
                .limit(MOST_READINGS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
      }
    }
    return readings;
  }

  private static Set<Character> firsts(char letter) {
    Set<Character> firsts = new LinkedHashSet<>();
    if (letter < 128) {
      if (Character.isLetterOrDigit(letter)) {
        firsts.add(letter);
      }
      return firsts;
    }
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(letter);
    if (readings != null) {
      for (String reading : readings) {
        firsts.add(reading.charAt(0));
      }
    }
    return firsts;
  }
}
