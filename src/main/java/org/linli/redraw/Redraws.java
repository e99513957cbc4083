package org.linli.redraw;

import java.util.UUID;
import java.util.function.Supplier;
import org.linli.journal.ClientTransactions;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// 重划之门 — the door: look at a redraw, and do it in one transaction.
@Component
class Redraws {

  private static final int ATTEMPTS = 5;

  private final Places places;
  private final Planner planner;
  private final Previews previews;
  private final Carrying carrying;
  private final ClientTransactions once;
  private final Transactions transactions;

  Redraws(
      Places places,
      Planner planner,
      Previews previews,
      Carrying carrying,
      ClientTransactions once,
      Transactions transactions) {
    this.places = places;
    this.planner = planner;
    this.previews = previews;
    this.carrying = carrying;
    this.once = once;
    this.transactions = transactions;
  }

  /// The desks of street and county redraw inside their areas. That of the community renames and
  /// closes what lies in its grids; of all else it looks, and may hand on what it looked at.
  static boolean carriesOut(Actor actor, RedrawKind kind, Place place) {
    boolean small = kind == RedrawKind.RENAME || kind == RedrawKind.CLOSE;
    return switch (actor.part()) {
      case STREET_DESK, COUNTY_DESK, SYSTEM -> true;
      case COMMUNITY_DESK -> small && place.kind() != PlaceKind.GRID;
      case GUEST,
          RESIDENT,
          CHIEF,
          HANDLER,
          LINK,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDITOR ->
          false;
    };
  }

  /// What would happen; [org.linli.shared.Invalid] names the field that is wrong.
  Preview preview(Actor actor, Wanted wanted) {
    return transactions.read(
        Scope.county(actor.county()), () -> previews.of(actor, planner.plan(actor, wanted)));
  }

  /// Does it, once per `tx`, and gives the id of the redraw.
  ///
  /// @param seen what the preview said; [PreviewChanged] when it is not so any more
  /// @throws RedrawRefused when something must go elsewhere first
  UUID carryOut(Actor actor, Wanted wanted, String seen, UUID tx, byte[] digest) {
    Place place = places.find(actor.scope(), wanted.place());
    if (!actor.part().isDesk() && actor.part() != AccountPart.SYSTEM) {
      throw new NotFound();
    }
    if (!carriesOut(actor, wanted.kind(), place)) {
      throw RedrawRefused.forTheStreet();
    }
    return UUID.fromString(
        patiently(
            () ->
                once.once(actor, tx, digest, () -> carrying.out(actor, wanted, seen).toString())
                    .reference()));
  }

  // whoever writes a matter holds locks in another order than a redraw: when the database has to
  // choose, the redraw begins again
  private static <T> T patiently(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
