package org.linli.story;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// 手机验证器 — shows the six digits for a key as a phone does (RFC 6238), written apart from the
/// application's own.
final class Authenticator {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticator() {}

  static String code(String key, Clock clock) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
      long step = clock.instant().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[19] & 15;
      int number =
          (hash[at] & 127) << 24
              | (hash[at + 1] & 255) << 16
              | (hash[at + 2] & 255) << 8
              | hash[at + 3] & 255;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String key) {
    var bytes = ByteBuffer.allocate(key.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (char letter : key.toCharArray()) {
      held = held << 5 | LETTERS.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
