package org.linli.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 本档案 — what this module itself holds about a person: the file, where he lived, and who did what
/// with the file.
@Component
class OwnHolding implements Holding {

  private static final int FIRST = 10;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PersonStore store;
  private final ResidenceStore residences;
  private final Files files;
  private final Places places;
  private final Journal journal;
  private final Vault vault;
  private final JdbcClient jdbc;
  private final Clock clock;

  OwnHolding(
      PersonStore store,
      ResidenceStore residences,
      Files files,
      Places places,
      Journal journal,
      Vault vault,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.residences = residences;
    this.files = files;
    this.places = places;
    this.journal = journal;
    this.vault = vault;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public List<Item> held(Whom whom) {
    Scope county = Scope.county(whom.county());
    List<Item> items = new ArrayList<>();
    for (UUID id : whom.persons()) {
      store.find(county, new PersonId(id)).ifPresent(person -> items.add(file(person)));
    }
    residences.of(county, whom.persons()).forEach(row -> items.add(residence(whom.county(), row)));
    for (UUID id : whom.persons()) {
      journal.of(county, id).forEach(entry -> items.add(act(entry)));
    }
    return items;
  }

  /// The row stays for what refers to it; the address goes back to the county.
  @Override
  public void erase(Whom whom) {
    UUID[] persons = whom.persons().toArray(UUID[]::new);
    for (UUID id : persons) {
      residences.delete(whom.county(), new PersonId(id));
    }
    jdbc.sql(
            """
            update person set name_sealed = :nothing, name_masked = '', phone_sealed = null,
              phone_masked = null, phone_hash = null, id_number_sealed = null,
              id_number_hash = null, sex = null, born = null, duplicate_of = null,
              ethnic_group = null, labels = '{}', file_sealed = null,
              place_id = (select id from place where county = :county and path = :county),
              place_path = :county, erased_at = :at, version = version + 1
            where county = :county and id = any(:persons)
            """)
        .param("nothing", vault.seal(whom.county(), ""))
        .param("county", whom.county())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("persons", persons)
        .update();
    jdbc.sql("update person set duplicate_of = null where county = ? and duplicate_of = any(?)")
        .params(whom.county(), persons)
        .update();
  }

  private Item file(Person person) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("person.name", vault.open(person.county(), person.name()));
    put(facts, "person.phone", opened(person, person.phone()));
    put(facts, "person.idNumber", opened(person, person.idNumber()));
    facts.put("person.place", places.fullName(person.county(), person.placePath()));
    Map<String, String> values = files.of(person);
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      String value = values.get(field.name());
      if (value != null) {
        facts.put("person.element." + field.name(), Sheet.said(field, value));
      }
    }
    if (!values.containsKey("born") && person.born() != null) {
      facts.put("person.element.born", person.born().toString());
    }
    List<String> labels = person.held().labels();
    if (!labels.isEmpty()) {
      CodeList list = CodeList.of("label");
      facts.put("person.labels", String.join("、", labels.stream().map(list::chinese).toList()));
    }
    return new Item("person.held.file", facts);
  }

  private Item residence(String county, Residence row) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("person.place", places.fullName(county, row.placePath()));
    facts.put("person.tenure", "key:person.tenure." + row.tenure());
    put(facts, "person.relation", CodeList.of("relation").chinese(row.relation()));
    facts.put("person.since", row.since().toString());
    put(facts, "person.until", row.until() == null ? "" : row.until().toString());
    put(facts, "person.verifiedOn", row.verifiedOn() == null ? "" : row.verifiedOn().toString());
    return new Item("person.held.residence", facts);
  }

  private static Item act(Entry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("person.held.at", MINUTE.format(entry.at().atZone(Time.ZONE)));
    facts.put("person.held.act", "key:person.action." + entry.action());
    String part = AccountPart.valueOf(entry.part()).isStaff() ? "access.part." : "audit.part.";
    facts.put("person.held.part", "key:" + part + entry.part());
    if (entry.action().equals(PersonAction.CLEAR_VIEW.name())) {
      facts.put("person.purpose", "key:person.purpose." + entry.detail());
    }
    return new Item(
        entry.action().equals(PersonAction.CLEAR_VIEW.name())
            ? "person.held.clearView"
            : "person.held.acts",
        facts);
  }

  private String opened(Person person, byte @Nullable [] sealed) {
    return sealed == null ? "" : vault.open(person.county(), sealed);
  }

  private static void put(Map<String, String> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.put(label, value);
    }
  }
}
