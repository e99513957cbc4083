package org.linli.redraw;

import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.linli.place.NewPlace;
import org.linli.place.Paths;
import org.linli.place.PlaceKind;
import org.linli.place.PlaceMoves;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 实施重划 — does what was planned, with the tree locked: the county's turn first, then the places in
/// order of their paths; then everything is planned and counted once more, as it stands.
@Component
class Carrying {

  /// 随从 — who else has a hand in a redraw.
  @Component
  record Hands(
      Places places,
      PlaceMoves moving,
      PathShift paths,
      ObjectProvider<MovesAlong> along,
      RedrawStore store) {}

  private final Planner planner;
  private final Previews previews;
  private final Hands hands;
  private final Transactions transactions;
  private final Clock clock;

  Carrying(
      Planner planner, Previews previews, Hands hands, Transactions transactions, Clock clock) {
    this.planner = planner;
    this.previews = previews;
    this.hands = hands;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Inside a transaction: checks the preview and does it all, or nothing.
  UUID out(Actor actor, Wanted wanted, String seen) {
    return transactions.write(Scope.county(actor.county()), () -> inTurn(actor, wanted, seen));
  }

  private UUID inTurn(Actor actor, Wanted wanted, String seen) {
    hands.moving().turn(actor.county());
    Plan expected = planner.plan(actor, wanted);
    hands.moving().lock(actor.county(), expected.parents(), expected.roots());
    Preview preview = previews.of(actor, planner.plan(actor, wanted));
    preview.refuse(seen);
    preview
        .hindrance()
        .ifPresent(
            count -> {
              throw RedrawRefused.hindered(count);
            });
    UUID id = Id.fresh();
    redraw(actor, preview.plan(), id);
    var done =
        new RedrawStore.Done(
            id, wanted.place(), wanted.kind(), preview.plan().reason(), clock.instant());
    hands.store().insert(actor.county(), done, actor.id(), preview.counts());
    return id;
  }

  private void redraw(Actor actor, Plan plan, UUID id) {
    for (Plan.NewGrid grid : plan.opens()) {
      String code = grid.path().substring(Paths.COMMUNITY);
      String community = grid.path().substring(0, Paths.COMMUNITY);
      hands
          .places()
          .open(actor, new NewPlace(community, code, PlaceKind.GRID, grid.name(), null, 0, 0));
    }
    plan.moves().stream()
        .sorted(Comparator.comparing((Redrawing.Move move) -> move.place().id().value()))
        .forEach(
            move -> {
              hands.moving().move(actor, move.place(), move.to(), id);
              hands.paths().shift(actor.county(), move.from(), move.to());
            });
    if (plan.renames()) {
      hands.moving().rename(actor, plan.place(), plan.name(), id);
    }
    Redrawing redrawing = plan.redrawing(actor);
    hands.along().orderedStream().forEach(each -> each.moved(redrawing));
    plan.closings().forEach(each -> hands.moving().close(actor, each.place(), each.into()));
  }
}
