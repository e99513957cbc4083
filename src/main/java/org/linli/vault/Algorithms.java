package org.linli.vault;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;

/// 算法 — the national set (GB/T 32905, GB/T 32907) or the international one.
enum Algorithms {
  /// SM4-GCM and HMAC-SM3.
  SM(1, 16, "sm3"),
  /// AES-256-GCM and HMAC-SHA-256.
  AES(2, 32, "sha256");

  /// The first byte of a sealed value.
  final byte version;

  /// How many bytes of a key the cipher uses.
  final int keyLength;

  /// The name of the hash, as it stands in the id of a key that is used with it.
  final String hash;

  Algorithms(int version, int keyLength, String hash) {
    this.version = (byte) version;
    this.keyLength = keyLength;
    this.hash = hash;
  }

  static Algorithms of(byte version) {
    for (var algorithms : values()) {
      if (algorithms.version == version) {
        return algorithms;
      }
    }
    throw new IllegalStateException("A sealed value of an unknown form: " + version);
  }

  BlockCipher cipher() {
    return switch (this) {
      case SM -> new SM4Engine();
      case AES -> AESEngine.newInstance();
    };
  }

  Digest digest() {
    return switch (this) {
      case SM -> new SM3Digest();
      case AES -> new SHA256Digest();
    };
  }
}
