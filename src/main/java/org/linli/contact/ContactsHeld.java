package org.linli.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 包联持有 — who keeps in touch with a person, and with whom he does so himself.
@Component
class ContactsHeld implements Holding {

  private static final int AFTER_THE_POSTS = 22;

  private final JdbcClient jdbc;
  private final Places places;

  ContactsHeld(JdbcClient jdbc, Places places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /// 一条 — one duty as it concerns the person.
  private record Duty(
      boolean contacts,
      String layer,
      String path,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String reason) {}

  @Override
  public int order() {
    return AFTER_THE_POSTS;
  }

  @Override
  public List<Item> held(Whom whom) {
    return of(whom).stream().map(d -> item(whom.county(), d)).toList();
  }

  /// Who contacts others is public as long as he does.
  @Override
  public Optional<String> against(Whom whom) {
    return of(whom).stream().anyMatch(d -> d.contacts() && d.until() == null)
        ? Optional.of("contact.against.duty")
        : Optional.empty();
  }

  /// What names a resident is gone; of who contacted others the dates stay.
  @Override
  public void erase(Whom whom) {
    UUID[] persons = whom.persons().toArray(UUID[]::new);
    jdbc.sql("delete from contact_duty where county = ? and resident_id = any(?)")
        .params(whom.county(), persons)
        .update();
    jdbc.sql(
            """
            update contact_duty set public_name = '', reason_until = '', version = version + 1
            where county = ? and person_id = any(?)
            """)
        .params(whom.county(), persons)
        .update();
  }

  /// Where both files have the same duty, the one of the file that stays goes on.
  @Override
  public void merge(String county, UUID from, UUID into) {
    for (String column : List.of("resident_id", "person_id")) {
      jdbc.sql(
              """
              update contact_duty c set %1$s = ?, version = version + 1
              where c.county = ? and c.%1$s = ? and not exists (select 1 from contact_duty o
                where o.county = c.county and o.until is null and c.until is null
                  and o.layer = c.layer and o.place_id = c.place_id and o.%1$s = ?
                  and o.post_id is not distinct from c.post_id)
              """
                  .formatted(column))
          .params(into, county, from, into)
          .update();
      jdbc.sql("delete from contact_duty where county = ? and %s = ?".formatted(column))
          .params(county, from)
          .update();
    }
  }

  private List<Duty> of(Whom whom) {
    UUID[] persons = whom.persons().toArray(UUID[]::new);
    return jdbc.sql(
            """
            select coalesce(person_id = any(?), false) as contacts, layer, place_path, since, until,
                   reason_until
            from contact_duty
            where county = ? and (person_id = any(?) or resident_id = any(?)) order by since, id
            """)
        .params(persons, whom.county(), persons, persons)
        .query(
            (row, n) ->
                new Duty(
                    row.getBoolean("contacts"),
                    row.getString("layer"),
                    row.getString("place_path"),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getString("reason_until")))
        .list();
  }

  private Item item(String county, Duty duty) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("contact.layer", "key:contact.layer." + duty.layer());
    facts.put("contact.place", places.fullName(county, duty.path()));
    facts.put("contact.since", duty.since().toString());
    LocalDate until = duty.until();
    if (until != null) {
      facts.put("contact.until", until.toString());
    }
    Optional.ofNullable(duty.reason()).ifPresent(why -> facts.put("contact.reason", why));
    return new Item(duty.contacts() ? "contact.held.by" : "contact.held.of", facts);
  }
}
