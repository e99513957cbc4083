package org.linli.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 人员面板 — how many people are registered at a place.
@Component
class PersonPanel implements Panel {

  private static final int AFTER_CHIEFS = 30;

  private final Persons persons;
  private final Places places;

  PersonPanel(Persons persons, Places places) {
    this.persons = persons;
    this.places = places;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_CHIEFS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    Actor actor = page.actor();
    // people live at doors, never at an estate or a site themselves
    boolean within =
        actor.scope().covers(path) && PersonViews.mayClear(actor) && !Paths.lettered(path);
    int registered = 0;
    int households = 0;
    for (String part : places.extent(county, path)) {
      var counts = persons.counts(county, part);
      registered += counts.persons();
      households += counts.households();
    }
    var around =
        new PersonPages.Around(
            county,
            path,
            registered,
            households,
            within && actor.part().isDesk() && path.length() < Paths.HOUSEHOLD,
            within && path.length() >= Paths.GRID && path.length() < Paths.HOUSEHOLD);
    return new Shown("person.panel.title", "person/panel", Map.of("around", around));
  }
}
