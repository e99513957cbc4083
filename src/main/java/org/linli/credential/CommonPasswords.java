package org.linli.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// 常见口令 — what everybody tries first: a list, and whatever is nothing but one of its words, a run
/// of keys or digits, and some digits around it.
@Component
class CommonPasswords {

  private static final String RUNS =
      "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm"
          + " 1qaz2wsx3edc4rfv5tgb 9876543210987654321 zyxwvutsrqponmlkjihgfedcba"
          + " poiuytrewqlkjhgfdsamnbvcxz 1q2w3e4r5t6y7u8i9o0p";

  private final Set<String> words;

  CommonPasswords() {
    var list = new ClassPathResource("credential/common-passwords.txt");
    try (var lines =
        new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
      words =
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// True for a password in small letters that is easily guessed.
  boolean has(String lower) {
    String letters = lower.replaceAll("[^\\p{L}\\p{N}]", "");
    String bare = letters.replaceAll("^[0-9]+|[0-9]+$", "");
    return words.contains(lower)
        || words.contains(letters)
        || words.contains(bare)
        || !letters.isEmpty() && (RUNS.contains(letters) || repeats(letters));
  }

  // abcabcabcabc, 13141314
  private static boolean repeats(String letters) {
    for (int length = 1; length <= letters.length() / 2; length++) {
      String first = letters.substring(0, length);
      if (letters.length() % length == 0
          && first.repeat(letters.length() / length).equals(letters)) {
        return true;
      }
    }
    return false;
  }
}
