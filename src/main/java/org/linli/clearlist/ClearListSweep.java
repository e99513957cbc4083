package org.linli.clearlist;

import org.linli.place.Place;
import org.linli.place.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 明文名单清理 — every hour, county by county: requests whose time is over end, and a month later their
/// words are gone.
@Component
class ClearListSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ClearListSweep.class);

  private final ClearLists lists;
  private final Places places;

  ClearListSweep(ClearLists lists, Places places) {
    this.lists = lists;
    this.places = places;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        lists.sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("the lists in clear of {} could not be ended", county.county(), e);
      }
    }
  }
}
