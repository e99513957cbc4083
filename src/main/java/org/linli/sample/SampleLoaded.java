package org.linli.sample;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 样例已装入 — a bulk load is one act, with the digest of everything it wrote.
///
/// @param subject stands for the load itself
/// @param digest over the digests of all steps
record SampleLoaded(String county, UUID subject, byte[] digest) implements Happened {

  @Override
  public Act act() {
    return new Act(
        county,
        "sample",
        subject,
        "LOAD",
        null,
        null,
        Actor.system(county),
        "SYSTEM",
        county,
        "",
        digest);
  }
}
