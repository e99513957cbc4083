package org.linli.vault;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// 密钥 — 32 random bytes; its id follows from them, so that a wrong key can never pass for the right
/// one.
record Key(byte[] secret) {

  static final int LENGTH = 32;
  static final int ID_LENGTH = 4;

  Key {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("A key has " + LENGTH + " bytes, not " + secret.length);
    }
  }

  /// The first bytes of the key's hash: they name the key and tell nothing about it.
  byte[] id() {
    var digest = new SM3Digest();
    digest.update(secret, 0, secret.length);
    var hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Arrays.copyOf(hash, ID_LENGTH);
  }

  String name() {
    return HexFormat.of().formatHex(id());
  }

  @Override
  public String toString() {
    return "Key " + name();
  }
}
