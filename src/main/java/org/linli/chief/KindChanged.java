package org.linli.chief;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;

/// 岗位规程已改 — the county says something else of a kind of post.
///
/// @param opened how many posts were opened by it
record KindChanged(PostKind kind, int opened, Actor by) implements Happened {

  @Override
  public Act act() {
    String county = by.county();
    String subject = county + " post-kind " + kind.code();
    return new Act(
        county,
        "post-kind",
        UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)),
        "CHANGE",
        null,
        null,
        by,
        by.part().name(),
        county,
        kind.code() + " " + opened,
        null);
  }
}
