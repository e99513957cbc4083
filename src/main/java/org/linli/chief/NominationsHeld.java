package org.linli.chief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.organisation.PostKinds;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 拟任持有 — for which posts a person was recommended, and what was said of him.
@Component
class NominationsHeld implements Holding {

  private static final int AFTER_THE_POSTS = 21;

  private final NominationStore store;
  private final Places places;
  private final PostKinds kinds;

  NominationsHeld(NominationStore store, Places places, PostKinds kinds) {
    this.store = store;
    this.places = places;
    this.kinds = kinds;
  }

  @Override
  public int order() {
    return AFTER_THE_POSTS;
  }

  @Override
  public List<Item> held(Whom whom) {
    return of(whom).stream().map(this::item).toList();
  }

  /// Somebody who is about to be appointed is dropped first.
  @Override
  public Optional<String> against(Whom whom) {
    return of(whom).stream()
            .map(Nomination::state)
            .anyMatch(
                s -> s != NominationState.IN_OFFICE && !NominationLifecycle.NOMINATION.isEnd(s))
        ? Optional.of("chief.against.nomination")
        : Optional.empty();
  }

  /// That somebody was recommended stays; who, and every word about him, is gone.
  @Override
  public void erase(Whom whom) {
    store.forget(whom.county(), whom.persons());
  }

  @Override
  public void merge(String county, UUID from, UUID into) {
    store.merge(county, from, into);
  }

  private List<Nomination> of(Whom whom) {
    return store.about(Scope.county(whom.county()), whom.persons());
  }

  private Item item(Nomination n) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("chief.post", kinds.of(n.county(), n.kind()).name().zh());
    facts.put("chief.place", places.fullName(n.county(), n.placePath()));
    facts.put("chief.state", "key:chief.nominationstate." + n.state());
    facts.put("chief.name", n.name());
    facts.put("chief.source", "key:chief.source." + n.source());
    facts.put("chief.why", n.reason());
    Optional.ofNullable(n.opinion()).ifPresent(said -> facts.put("chief.opinion", said));
    Optional.ofNullable(n.dropped()).ifPresent(said -> facts.put("chief.dropped", said));
    return new Item("chief.held.nominations", facts);
  }
}
