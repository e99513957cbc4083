package org.linli.household;

import java.util.Map;
import java.util.UUID;
import org.linli.person.Purpose;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 户 — the door of a household: its place and whether it is let.
@Component
class Households {

  private final Places places;
  private final DwellingStore dwellings;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Households(
      Places places,
      DwellingStore dwellings,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.places = places;
    this.dwellings = dwellings;
    this.transactions = transactions;
    this.events = events;
  }

  /// A household in the scope; another kind of place, or outside: not found.
  Place find(Scope scope, UUID id) {
    Place place = places.find(scope, new PlaceId(id));
    if (place.kind() != PlaceKind.HOUSEHOLD) {
      throw new NotFound();
    }
    return place;
  }

  Dwelling dwelling(Scope scope, Place place) {
    return transactions.read(scope, () -> dwellings.find(place).orElse(Dwelling.NONE));
  }

  /// Changes the rental elements; stale: refused.
  void changeRental(Actor actor, Place place, Rental rental, int version) {
    transactions.run(
        actor.scope(),
        () -> {
          // held where it is until the end: a redraw waits
          Place held =
              places
                  .hold(place.county(), place.id())
                  .filter(now -> actor.scope().covers(now.path()))
                  .orElseThrow(NotFound::new);
          Dwelling before = dwellings.find(held).orElse(Dwelling.NONE);
          dwellings.write(held, Rental.SHEET.checked(rental, before.elements()), version);
          publish(actor, held, HouseholdAction.CHANGE_RENTAL, "");
        });
  }

  /// The rental elements in clear, journaled with the purpose.
  Map<String, String> clear(Actor actor, Place place, Purpose purpose) {
    return transactions.write(
        actor.scope(),
        () -> {
          publish(actor, place, HouseholdAction.CLEAR_VIEW, purpose.name());
          return dwellings.find(place).orElse(Dwelling.NONE).elements();
        });
  }

  private void publish(Actor actor, Place place, HouseholdAction action, String detail) {
    events.publishEvent(new HouseholdChanged(place, action, detail, actor));
  }
}
