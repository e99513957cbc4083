package org.linli.premises;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.NewNode;
import org.linli.place.Place;
import org.linli.place.PlaceGrowth;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 门户生成 — makes the stairwells, floors and doors of a building, or the buildings and houses of a
/// grid, from a pattern: seen first, then written in one act. What is there already stays.
@Component
class Doors {

  private final Places places;
  private final PlaceGrowth growth;
  private final PremisesStore store;
  private final ClientTransactions once;
  private final Transactions transactions;

  Doors(
      Places places,
      PlaceGrowth growth,
      PremisesStore store,
      ClientTransactions once,
      Transactions transactions) {
    this.places = places;
    this.growth = growth;
    this.store = store;
    this.once = once;
    this.transactions = transactions;
  }

  /// 预览 — what the pattern makes, and which paths of it are taken.
  record Preview(DoorPattern.Made made, Set<String> taken) {

    boolean isNew(NewNode node) {
      return !taken.contains(node.path());
    }

    List<NewNode> fresh() {
      return made.nodes().stream().filter(this::isNew).toList();
    }
  }

  /// The building or grid doors can be made for; others, retired ones and what lies outside: not
  /// found.
  Place place(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    if (place.retired() || !actor.part().isDesk() || !fits(place.kind())) {
      throw new NotFound();
    }
    return place;
  }

  static boolean fits(PlaceKind kind) {
    return kind == PlaceKind.BUILDING || kind == PlaceKind.GRID;
  }

  /// What would be made; [Invalid] names the number that is wrong.
  Preview preview(Place place, DoorForm form) {
    boolean grid = place.kind() == PlaceKind.GRID;
    DoorPattern pattern = form.pattern(grid);
    DoorPattern.Made made = grid ? pattern.ofGrid(place.path()) : pattern.ofBuilding(place.path());
    return new Preview(made, growth.taken(place.county(), made.nodes()));
  }

  /// Makes them, once per `tx`, and gives the number of new places.
  int generate(Actor actor, PlaceId id, DoorForm form, UUID tx) {
    place(actor, id);
    byte[] digest = ClientTransactions.digest("doors " + id, String.join("\n", form.parts()));
    return Integer.parseInt(
        once.once(
                actor,
                tx,
                digest,
                () -> "" + transactions.write(actor.scope(), () -> written(actor, id, form)))
            .reference());
  }

  private int written(Actor actor, PlaceId id, DoorForm form) {
    Place place = growth.lock(actor, id);
    Preview preview = preview(place, form);
    List<NewNode> fresh = preview.fresh();
    if (fresh.isEmpty()) {
      throw new Invalid(
          place.kind() == PlaceKind.GRID ? "buildings" : "stairwells", "premises.error.allThere");
    }
    List<DoorPattern.Door> doors =
        preview.made().doors().stream().filter(door -> preview.isNew(door.node())).toList();
    Set<String> dwellings = new HashSet<>();
    doors.stream()
        .filter(door -> door.use() == DoorUse.DWELLING)
        .forEach(door -> dwellings.add(door.node().path()));
    growth.open(actor, place, fresh, dwellings.size());
    store.insertDoors(actor.county(), doors);
    return fresh.size();
  }
}
