package org.linli.chief;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.organisation.Post;
import org.linli.shared.Actor;

/// 已移交 — everything a post held open went into other hands in one step.
///
/// @param detail to whom, and how many pieces
record HandedOver(Post post, String detail, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "post",
        post.id().value(),
        "HAND_OVER",
        null,
        null,
        by,
        by.part().name(),
        post.placePath(),
        detail,
        null);
  }
}
