package org.linli.route;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.category.CatalogueOpened;
import org.linli.category.Rung;
import org.linli.category.Weight;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 规则种子 — 小事靠物业、大事靠社区、难事共同解决: the three rules a county begins with.
@Component
class RouteSeeds {

  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private final RouteStore store;
  private final Places places;

  RouteSeeds(RouteStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  @EventListener
  void on(CatalogueOpened opened) {
    String county = opened.county();
    places
        .whereabouts(county, county)
        .ifPresent(
            place -> {
              insert(place, Weight.SMALL, Rung.PROPERTY, "小事靠物业");
              insert(place, Weight.LARGE, Rung.COMMUNITY_DESK, "大事靠社区");
              insert(place, Weight.HARD, Rung.STREET_DESK, "难事共同解决");
            });
  }

  private void insert(Place place, Weight weight, Rung rung, String owner) {
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
            FROM,
            null,
            0));
  }
}
