package org.linli.similar;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 暗格 — the number under which a pair of characters is kept: part of a keyed hash, another one in
/// each county, so short that several pairs share it.
@Component
class Buckets {

  /// Numbers below four million.
  private static final int BITS = 22;

  private static final int KEPT = 200_000;

  private final Vault vault;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  Buckets(Vault vault) {
    this.vault = vault;
  }

  /// The numbers of these pairs and words, in order, each once.
  int[] of(String county, Collection<String> grams) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return grams.stream()
        .mapToInt(gram -> known.computeIfAbsent(county + gram, this::bucket))
        .sorted()
        .distinct()
        .toArray();
  }

  private int bucket(String gram) {
    return ByteBuffer.wrap(vault.fingerprint("similar-gram", gram)).getInt() >>> (32 - BITS);
  }
}
