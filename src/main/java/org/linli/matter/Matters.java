package org.linli.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 事项之门 — the door: report, move, show; transactions live here.
@Component
public class Matters {

  /// 持有人 — who holds an item now: a post or an organisation.
  public record Holder(
      MatterId matter,
      String number,
      int item,
      MatterState state,
      Rung rung,
      @Nullable UUID post,
      @Nullable UUID organisation,
      String placePath,
      MatterPages.Name category) {}

  /// Begins a matter with one item at REPORTED; the same `tx` again answers the same.
  ///
  /// @throws org.linli.shared.Invalid when a field is wrong
  public Reported report(Actor actor, Report report, UUID tx) {
    throw new NotFound();
  }

  /// Moves one item (0 = the whole matter: CONFIRM, REOPEN, RATE, ADD_ITEM, RELEASE).
  ///
  /// @param version the version of the item (of the matter for 0) the reader saw; another one is
  ///   [org.linli.shared.Stale]; -1 = any
  /// @throws org.linli.lifecycle.Refused when the table does not allow it
  /// @throws org.linli.shared.NotFound when it lies outside the scope
  public void move(
      Actor actor,
      String number,
      int item,
      MatterAction action,
      Brought brought,
      UUID tx,
      int version) {
    throw new NotFound();
  }

  /// One matter as this reader may see it; a number that is private, missing or foreign is
  /// [NotFound] alike.
  ///
  /// A number is public in state and released words, unless it is about persons.
  public MatterPages.Show show(Actor actor, String number) {
    throw new NotFound();
  }

  /// The actor with this one matter in his scope, when the link of the receipt is right; [NotFound]
  /// otherwise.
  public Actor withLink(Actor actor, String number, String link) {
    throw new NotFound();
  }

  /// The link of the receipt, for messages to the reporter.
  public String linkOf(String county, MatterId matter) {
    throw new NotFound();
  }

  /// Who holds an item now; for messages.
  public Holder holder(String county, MatterId matter, int item) {
    throw new NotFound();
  }

  /// "This is mine too": the signed-in resident follows an open matter.
  public void follow(Actor actor, String number) {
    throw new NotFound();
  }
}
