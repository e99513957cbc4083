package org.linli.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/// 口令 — hashes, checks and makes passwords, and says which are too weak.
///
/// After NIST SP 800-63B: length counts, common ones and the account's own name are refused, nobody
/// is made to change his every month; GB/T 22239 8.1.4.1 asks that the last ones are not used
/// again.
@Component
public class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 64;
  // bcrypt reads no more
  private static final int READ_BYTES = 72;
  private static final int FEWEST_LETTERS = 5;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BCryptPasswordEncoder encoder;
  private final String nobodys;
  private final CommonPasswords common;
  private final OldPasswords old;

  Passwords(
      CommonPasswords common, OldPasswords old, @Value("${linli.password-cost:10}") int cost) {
    this.common = common;
    this.old = old;
    encoder = new BCryptPasswordEncoder(cost);
    nobodys = encoder.encode(fresh());
  }

  /// The hash under which a password is kept.
  public String hash(String password) {
    return String.valueOf(encoder.encode(read(password)));
  }

  /// Takes the same time whether the account exists, has a password or not.
  public boolean matches(String password, @Nullable String hash) {
    boolean right = encoder.matches(read(cut(password)), hash == null ? nobodys : hash);
    return right && hash != null;
  }

  /// Fourteen letters and digits that cannot be mistaken for each other.
  public String fresh() {
    var text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /// As [#fresh()], and one the account may have: letters drawn by chance can spell a short login.
  public String fresh(String login) {
    String password = fresh();
    while (flaw(password, login).isPresent()) {
      password = fresh();
    }
    return password;
  }

  /// The key of what is wrong with a password somebody chose; nothing when it is good.
  public Optional<String> flaw(String password, String login) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return Optional.of("credential.error.length");
    }
    if (!login.isEmpty() && lower.contains(login.toLowerCase(Locale.ROOT))) {
      return Optional.of("credential.error.login");
    }
    boolean plain = lower.chars().distinct().count() < FEWEST_LETTERS;
    return plain || common.has(lower) ? Optional.of("credential.error.common") : Optional.empty();
  }

  /// True when the account had this password among its last five.
  public boolean usedBefore(String county, UUID account, String password) {
    return old.hashes(county, account).stream().anyMatch(hash -> matches(password, hash));
  }

  /// Remembers the hash of a password the account is given now.
  public void remember(String county, UUID account, String hash) {
    old.add(county, account, hash);
  }

  private static String cut(String password) {
    return password.length() > LONGEST ? password.substring(0, LONGEST) : password;
  }

  private static String read(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= READ_BYTES) {
      return password;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
