package org.linli.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.organisation.PostKinds;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 激励持有 — what a person was given as the holder of a post, and each use of it.
@Component
class SupportsHeld implements Holding {

  private static final int AFTER_THE_CONTACTS = 23;

  private final SupportStore store;
  private final Places places;
  private final PostKinds kinds;
  private final JdbcClient jdbc;

  SupportsHeld(SupportStore store, Places places, PostKinds kinds, JdbcClient jdbc) {
    this.store = store;
    this.places = places;
    this.kinds = kinds;
    this.jdbc = jdbc;
  }

  @Override
  public int order() {
    return AFTER_THE_CONTACTS;
  }

  @Override
  public List<Item> held(Whom whom) {
    List<SupportStore.Held> all = store.ofPersons(whom.county(), whom.persons());
    Map<UUID, List<SupportPages.Use>> uses = store.uses(whom.county(), all);
    return all.stream()
        .map(h -> item(whom.county(), h, uses.getOrDefault(h.id(), List.of())))
        .toList();
  }

  /// That something was given and how often it was used stays with the post; sizes, numbers and
  /// words are gone.
  @Override
  public void erase(Whom whom) {
    UUID[] ids = whom.persons().toArray(UUID[]::new);
    jdbc.sql(
            """
            update entitlement_use u set note = null
            from entitlement e join appointment a on a.county = e.county and a.id = e.appointment_id
            where u.county = ? and e.county = u.county and e.id = u.entitlement_id
              and u.note is not null and a.person_id = any(?)
            """)
        .params(whom.county(), ids)
        .update();
    jdbc.sql(
            """
            update entitlement e set detail = null, version = e.version + 1 from appointment a
            where e.county = ? and a.county = e.county and a.id = e.appointment_id
              and e.detail is not null and a.person_id = any(?)
            """)
        .params(whom.county(), ids)
        .update();
  }

  private Item item(String county, SupportStore.Held held, List<SupportPages.Use> uses) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("support.title", held.offer());
    facts.put("support.kind", "key:support.kind." + held.kind());
    facts.put("support.held.post", kinds.of(county, held.postKind()).name().zh());
    facts.put("support.place", places.fullName(county, held.path()));
    facts.put("support.held.given", held.givenOn().toString());
    Optional.ofNullable(held.detail()).ifPresent(size -> facts.put("support.detail", size));
    Optional.ofNullable(held.returnedOn())
        .ifPresent(day -> facts.put("support.held.returned", day.toString()));
    if (!uses.isEmpty()) {
      facts.put(
          "support.records",
          uses.stream()
              .map(u -> u.note() == null ? "" + u.on() : u.on() + " " + u.note())
              .collect(Collectors.joining("\n")));
    }
    return new Item("support.held", facts);
  }
}
