package org.linli.route;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.category.CatalogueTaken;
import org.linli.category.Rung;
import org.linli.category.Weight;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 规则种子 — 小事靠物业、大事靠社区、难事共同解决: the three rules that come with the first categories which are
/// weighed.
@Component
class RouteSeeds {

  private final RouteStore store;
  private final Places places;

  RouteSeeds(RouteStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  @EventListener
  void on(CatalogueTaken taken) {
    String county = taken.county();
    if (store.ruled(county)) {
      return;
    }
    places
        .whereabouts(county, county)
        .ifPresent(
            place -> {
              insert(place, taken.from(), Weight.SMALL, Rung.PROPERTY, "小事靠物业");
              insert(place, taken.from(), Weight.LARGE, Rung.COMMUNITY_DESK, "大事靠社区");
              insert(place, taken.from(), Weight.HARD, Rung.STREET_DESK, "难事共同解决");
            });
  }

  private void insert(Place place, LocalDate from, Weight weight, Rung rung, String owner) {
    UUID id = Id.fresh();
    store.insert(
        place.county(),
        new RouteRule(
            id,
            RouteRule.EVERY,
            place.id().value(),
            place.path(),
            weight,
            rung,
            null,
            owner,
            from,
            null,
            0));
  }
}
