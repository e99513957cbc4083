package org.linli.journal;

import java.time.Instant;
import org.linli.vault.Vault;

/// 旧账 — the chain over acts that are written in bulk with the time they happened, as the sample
/// does.
///
/// Pure: gives hashes, writes nothing. Whoever writes the rows writes the subject's head too.
public final class Past {

  private Past() {}

  /// The hash of one act: take an empty array before the first act of a subject, then the hash of
  /// the act before.
  ///
  /// @param seq 1, 2, 3 … within the subject
  /// @param at at most microseconds fine
  public static byte[] hash(Vault vault, Act act, int seq, Instant at, byte[] previous) {
    return Link.of(act, seq, at).hash(vault::chain, previous);
  }
}
