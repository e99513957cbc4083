package org.linli.matter;

import java.util.List;
import org.linli.category.Categories;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 自动派单 — a verified report of a direct category goes to the lowest filled rung by itself;
/// everything else waits for the desk, above all what is about persons.
@Component
class Routing implements Hears {

  private final MatterStore store;
  private final Categories categories;
  private final Ladder ladder;
  private final Moving moving;

  Routing(MatterStore store, Categories categories, Ladder ladder, Moving moving) {
    this.store = store;
    this.categories = categories;
    this.ladder = ladder;
    this.moving = moving;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    acts.stream()
        .filter(e -> e.noun().equals(MatterMoved.NOUN))
        .filter(e -> e.action().equals(MatterAction.REPORT.name()))
        .forEach(e -> route(county, new MatterId(e.subject())));
  }

  private void route(String county, MatterId id) {
    store
        .lock(county, id)
        .filter(m -> m.verified() && !m.aboutPersons())
        .filter(m -> m.kind() == Report.Kind.PROBLEM && m.state() == MatterState.REPORTED)
        .ifPresent(this::route);
  }

  private void route(Matter matter) {
    String county = matter.county();
    categories
        .find(county, matter.category())
        .filter(c -> c.direct() && !c.aboutPersons())
        .ifPresent(
            category -> {
              var step = ladder.first(county, matter.placePath(), category.ladder());
              act(matter, MatterAction.ACCEPT, Brought.nothing());
              if (step.name() != null) {
                act(matter, MatterAction.DISPATCH, Brought.assignee(step.rung().name()));
              }
            });
  }

  private void act(Matter matter, MatterAction action, Brought brought) {
    Matter now = store.byId(matter.county(), matter.id()).orElseThrow();
    var held = new Moving.Held(now, store.items(matter.county(), matter.id()), false);
    moving.move(Actor.system(matter.county()), held, 1, action, brought, -1);
  }
}
