package org.linli.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 人员面板 — how many people are registered at a place; in a household who they are, masked.
@Component
class PersonPanel implements Panel {

  private static final int AFTER_CHIEFS = 30;

  private final Persons persons;
  private final PersonViews views;

  PersonPanel(Persons persons, PersonViews views) {
    this.persons = persons;
    this.views = views;
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
    var residents =
        within && path.length() == Paths.HOUSEHOLD
            ? views.rows(actor, persons.ofHousehold(actor.scope(), path))
            : List.<PersonPages.Row>of();
    var around =
        new PersonPages.Around(
            county,
            path,
            counts.persons(),
            counts.households(),
            residents,
            within && actor.part().isDesk(),
            within && path.length() >= Paths.GRID);
    return new Shown("person.panel.title", "person/panel", Map.of("around", around));
  }
}
