package org.linli.access;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/// 口令 — hashes, checks and makes passwords.
@Component
class Passwords {

  private static final int SHORTEST = 10;
  // bcrypt reads no more than 72 bytes; three bytes a Chinese character
  private static final int LONGEST = 24;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);
  private final String nobodys = encoder.encode(fresh());

  String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }

  /// Takes the same time whether the account exists, has a password or not.
  boolean matches(String password, @Nullable String hash) {
    boolean right = encoder.matches(cut(password), hash == null ? nobodys : hash);
    return right && hash != null;
  }

  /// Fourteen letters and digits that cannot be mistaken for each other.
  String fresh() {
    var text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  static boolean weak(String password, String login) {
    String lower = password.toLowerCase(Locale.ROOT);
    return password.length() < SHORTEST
        || password.length() > LONGEST
        || lower.contains(login)
        || lower.chars().distinct().count() < 5;
  }

  private static String cut(String password) {
    return password.length() > LONGEST ? password.substring(0, LONGEST) : password;
  }
}
