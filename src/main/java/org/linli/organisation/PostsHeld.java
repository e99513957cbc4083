package org.linli.organisation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 任职持有 — which posts a person held, with the name and the phone that were public.
@Component
class PostsHeld implements Holding {

  private static final int AFTER_THE_FILE = 20;

  private final PostStore store;
  private final Places places;
  private final PostKinds kinds;
  private final JdbcClient jdbc;
  private final Clock clock;

  PostsHeld(PostStore store, Places places, PostKinds kinds, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.places = places;
    this.kinds = kinds;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public int order() {
    return AFTER_THE_FILE;
  }

  @Override
  public List<Item> held(Whom whom) {
    return appointments(whom).stream().map(a -> item(whom.county(), a)).toList();
  }

  /// Who answers for a stairway is public as long as he does.
  @Override
  public Optional<String> against(Whom whom) {
    return appointments(whom).stream().anyMatch(a -> a.until() == null)
        ? Optional.of("organisation.against.post")
        : Optional.empty();
  }

  /// When a post was held stays; by whom is a number, and the reasons, which are free words, are
  /// gone.
  @Override
  public void erase(Whom whom) {
    jdbc.sql(
            """
            update appointment set public_name = '', duty_phone = null, reason_since = '',
              reason_until = '', version = version + 1
            where county = ? and person_id = any(?) and until is not null
            """)
        .params(whom.county(), whom.persons().toArray(UUID[]::new))
        .update();
  }

  @Override
  public void merge(String county, UUID from, UUID into) {
    UUID[] both = {from, into};
    // who was the holder of a post and, by his other file, its deputy is the holder
    jdbc.sql(
            """
            update appointment d set until = greatest(d.since, ?), reason_until = '', version = version + 1
            where d.county = ? and d.deputy and d.until is null and d.person_id = any(?)
              and exists (select 1 from appointment h where h.county = d.county
                and h.post_id = d.post_id and h.until is null and not h.deputy
                and h.person_id = any(?))
            """)
        .params(Time.day(clock.instant()), county, both, both)
        .update();
    jdbc.sql(
            """
            update appointment set person_id = ?, version = version + 1
            where county = ? and person_id = ?
            """)
        .params(into, county, from)
        .update();
  }

  private List<Appointment> appointments(Whom whom) {
    Scope county = Scope.county(whom.county());
    return whom.persons().stream().flatMap(id -> store.historyOf(county, id).stream()).toList();
  }

  private Item item(String county, Appointment held) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("organisation.held.post", kinds.of(county, held.kind()).name().zh());
    facts.put("organisation.held.place", places.fullName(county, held.placePath()));
    facts.put("organisation.held.name", held.publicName());
    put(facts, "organisation.held.phone", held.dutyPhone());
    facts.put("organisation.held.since", held.since().toString());
    put(facts, "organisation.held.until", held.until() == null ? null : held.until().toString());
    put(facts, "organisation.held.reasonSince", held.reasonSince());
    put(facts, "organisation.held.reasonUntil", held.reasonUntil());
    return new Item("organisation.held", facts);
  }

  private static void put(Map<String, String> facts, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(label, value);
    }
  }
}
