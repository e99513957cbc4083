package org.linli.matter;

import java.util.List;
import org.linli.category.Categories;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 自动派单 — a verified report of a direct category goes by itself to whom a rule or the ladder names;
/// everything else waits for the desk, above all what is about persons.
@Component
class Routing implements Hears {

  private final MatterStore store;
  private final Categories categories;
  private final Destinations destinations;
  private final Moving moving;

  Routing(MatterStore store, Categories categories, Destinations destinations, Moving moving) {
    this.store = store;
    this.categories = categories;
    this.destinations = destinations;
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
              var step = destinations.first(county, category, matter.placePath()).step();
              var system = Actor.system(county);
              var held = new Moving.Held(matter, store.items(county, matter.id()), false);
              held = moving.one(system, held, 1, MatterAction.ACCEPT, Brought.nothing(), -1);
              if (step.name() != null) {
                var to = Brought.assignee(Ladder.choice(step));
                moving.one(system, held, 1, MatterAction.DISPATCH, to, -1);
              }
            });
  }
}
