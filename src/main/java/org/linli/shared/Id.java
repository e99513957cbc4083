package org.linli.shared;

import java.security.SecureRandom;
import java.util.UUID;

/// 标识 — a typed id: every module wraps its UUID in a record of its own.
public interface Id {

  /// The bare UUID, as it stands in tables, URLs and messages.
  UUID value();

  /// A fresh UUIDv7: made in the application, ordered by time, never by a sequence.
  static UUID fresh() {
    long now = System.currentTimeMillis();
    byte[] random = new byte[10];
    Random.SOURCE.nextBytes(random);
    long high = now << 16 | 0x7000 | (random[0] & 0x0F) << 8 | random[1] & 0xFF;
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = low << 8 | random[i] & 0xFF;
    }
    return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  /// 随机源 — kept in a holder so that the interface itself has no state.
  final class Random {
    static final SecureRandom SOURCE = new SecureRandom();

    private Random() {}
  }
}
