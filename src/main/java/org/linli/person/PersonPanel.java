package org.linli.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 人员面板 — how many people are registered at a place.
@Component
class PersonPanel implements Panel {

  private static final int AFTER_CHIEFS = 30;

  private final Persons persons;

  PersonPanel(Persons persons) {
    this.persons = persons;
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
    boolean within = actor.scope().covers(path) && PersonViews.mayClear(actor);
    var counts = persons.counts(county, path);
    var around =
        new PersonPages.Around(
            county,
            path,
            counts.persons(),
            counts.households(),
            within && actor.part().isDesk() && path.length() < Paths.HOUSEHOLD,
            within && path.length() >= Paths.GRID && path.length() < Paths.HOUSEHOLD);
    return new Shown("person.panel.title", "person/panel", Map.of("around", around));
  }
}
