package org.linli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// 骰子 — chance from the fixed seed and a key, so that every part of the sample comes out the same
/// alone, repeated or side by side with another.
final class Dice {

  private static final long SEED = 220_303;

  private final SplittableRandom random;

  Dice(String... key) {
    long seed = SEED;
    for (String part : key) {
      for (int i = 0; i < part.length(); i++) {
        seed = (seed ^ part.charAt(i)) * 0x100000001B3L;
      }
      seed = (seed ^ '|') * 0x100000001B3L;
    }
    random = new SplittableRandom(seed);
  }

  /// 0 up to, without, the bound.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Both ends may come.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// One index, each as likely as its weight.
  int weighted(int... weights) {
    int at = random.nextInt(Arrays.stream(weights).sum());
    int index = 0;
    while (at >= weights[index]) {
      at -= weights[index++];
    }
    return index;
  }

  /// A total shared out among so many parts, each between least and most; the sum is exact.
  int[] share(int total, int parts, int least, int most) {
    if (total < parts * least || total > parts * most) {
      throw new IllegalArgumentException(total + " cannot be shared among " + parts);
    }
    int[] shares = new int[parts];
    Arrays.fill(shares, least);
    int left = total - parts * least;
    while (left > 0) {
      int part = random.nextInt(parts);
      if (shares[part] < most) {
        shares[part]++;
        left--;
      }
    }
    return shares;
  }

  /// The list in another order.
  <T> List<T> shuffled(List<T> all) {
    List<T> mixed = new ArrayList<>(all);
    for (int i = mixed.size() - 1; i > 0; i--) {
      Collections.swap(mixed, i, random.nextInt(i + 1));
    }
    return mixed;
  }

  /// A UUIDv7 whose random part comes from the seed.
  UUID id(Instant at) {
    long bits = random.nextLong();
    long high = at.toEpochMilli() << 16 | 0x7000 | bits & 0x0FFF;
    return new UUID(high, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  /// So many random bytes from the seed.
  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
