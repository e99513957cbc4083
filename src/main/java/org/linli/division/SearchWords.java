package org.linli.division;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/// 检索词 — what a division is found by: every two letters of its short name that stand side by side,
/// its first letter, and the initials of its pinyin from the beginning on, in every reading.
final class SearchWords {

  private static final int FEWEST_INITIALS = 2;
  private static final int MOST_INITIALS = 6;
  // 大石桥长乐 has sixteen readings; nobody types the rare one of the fifth letter
  private static final int MOST_READINGS = 16;
  private static final String NONE = "";
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

  private SearchWords() {}

  /// The search vector of a short name as the database reads it.
  static String of(String name) {
    Set<String> words = new LinkedHashSet<>();
    String text = simple(name);
    if (!text.isEmpty()) {
      words.add("^" + first(text));
      words.addAll(pairs(text));
    }
    Set<String> readings = Set.of(NONE);
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MOST_INITIALS; i++) {
      String initials = initials(text.charAt(i));
      if (initials.isEmpty()) {
        continue;
      }
      letters++;
      readings =
          readings.stream()
              .flatMap(before -> initials.chars().mapToObj(c -> before + (char) c))
              .limit(MOST_READINGS)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (letters >= FEWEST_INITIALS) {
        readings.forEach(reading -> words.add("^" + reading));
      }
    }
    return words.stream().map(SearchWords::quoted).collect(Collectors.joining(" "));
  }

  /// The query for one typed word; empty when the word is too short to find anything by.
  static Optional<String> query(String typed) {
    String word = simple(typed);
    Set<String> wanted;
    if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      wanted =
          word.length() < FEWEST_INITIALS
              ? Set.of()
              : Set.of("^" + word.substring(0, Math.min(word.length(), MOST_INITIALS)));
    } else {
      word = simple(DivisionNames.plain(word));
      wanted = word.codePointCount(0, word.length()) == 1 ? Set.of("^" + word) : pairs(word);
    }
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(wanted.stream().map(SearchWords::quoted).collect(Collectors.joining(" & ")));
  }

  /// The words of a typed text, at most six.
  static List<String> split(String text) {
    return Arrays.stream(text.strip().split("[\\s　、,，]+"))
        .filter(word -> !word.isEmpty())
        .limit(6)
        .toList();
  }

  private static Set<String> pairs(String text) {
    int[] letters = text.codePoints().toArray();
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 1; i < letters.length; i++) {
      pairs.add(new String(letters, i - 1, 2));
    }
    return pairs;
  }

  private static String first(String text) {
    return text.substring(0, Character.charCount(text.codePointAt(0)));
  }

  private static String simple(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String initials(char letter) {
    String known = KNOWN[letter];
    if (known == null) {
      known = read(letter);
      KNOWN[letter] = known;
    }
    return known;
  }

  private static String read(char letter) {
    if (letter < 128) {
      return Character.isLetter(letter) ? String.valueOf(letter) : NONE;
    }
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(letter);
    return readings == null
        ? NONE
        : Arrays.stream(readings)
            .map(reading -> reading.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
  }

  // simple() leaves letters and digits only: nothing in a word ends the quotes
  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
