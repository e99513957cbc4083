package org.linli.georeport;

import java.security.SecureRandom;
import org.linli.journal.ClientTransactions;

/// 密钥 — what a partner's programs name themselves by: the county and 160 bits by chance. Shown
/// once; only its hash is kept, which is safe for something nobody could guess.
record Secret(String text) {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 32;
  private static final int HINT = 4;

  static Secret draw(String county) {
    StringBuilder text = new StringBuilder(county).append('-');
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
    }
    return new Secret(text.toString());
  }

  /// True when it has the shape of a key.
  boolean wellFormed() {
    return text.matches("[0-9]{6}-[a-z0-9]{32}");
  }

  /// The county it opens.
  String county() {
    return text.substring(0, 6);
  }

  byte[] hash() {
    return ClientTransactions.digest("georeport-key", text);
  }

  /// The last letters, by which people tell two keys apart.
  String hint() {
    return text.substring(text.length() - HINT);
  }

  @Override
  public String toString() {
    return "Secret[…" + hint() + "]";
  }
}
