package org.linli.journal;

/// 链钥 — the keyed digest over one link of the chain.
@FunctionalInterface
interface Chain {

  /// The keyed digest of these bytes.
  byte[] digest(byte[] bytes);
}
