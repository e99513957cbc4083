package org.linli.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.journal.Act;
import org.linli.journal.Entry;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 事项已流转 — the one event: this act happened on this item of this matter.
///
/// @param item number of the item, 0 = the matter as a whole
/// @param rung where it stands now
/// @param part what the actor was in this matter
/// @param words number of the words that came along in `matter_text`, 0 = none
/// @param noteDigest keyed digest of the words that came along
public record MatterMoved(
    String county,
    MatterId matter,
    int item,
    MatterAction action,
    @Nullable MatterState from,
    MatterState to,
    Rung rung,
    String placePath,
    Actor by,
    String part,
    Instant at,
    int words,
    byte @Nullable [] noteDigest)
    implements Happened {

  /// The noun of this module's acts in the journal.
  public static final String NOUN = "matter";

  @Override
  public Act act() {
    return new Act(
        county,
        NOUN,
        matter.value(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        part,
        placePath,
        item + " " + rung + " " + words,
        noteDigest);
  }

  /// The number of the item an entry of this noun is about, 0 = the matter as a whole.
  public static int item(Entry entry) {
    return Integer.parseInt(entry.detail().split(" ")[0]);
  }

  /// The rung on which the item stood after an entry of this noun.
  public static Rung rung(Entry entry) {
    return Rung.valueOf(entry.detail().split(" ")[1]);
  }

  /// The number of the words that came along with an entry of this noun, 0 = none.
  static int words(Entry entry) {
    String[] parts = entry.detail().split(" ");
    return parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
  }
}
