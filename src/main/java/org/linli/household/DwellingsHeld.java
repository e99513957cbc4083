package org.linli.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.person.Holding;
import org.linli.person.PersonId;
import org.linli.person.Residence;
import org.linli.person.Residences;
import org.linli.person.Sheet;
import org.linli.person.Whom;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 出租信息持有 — where a person is written down as landlord or renter of a dwelling: by his phone or his
/// number anywhere in the county, by his name alone only at a door where he lives.
@Component
class DwellingsHeld implements Holding {

  private static final int AFTER_THE_FILE = 15;

  private final DwellingStore store;
  private final Residences residences;
  private final Places places;

  DwellingsHeld(DwellingStore store, Residences residences, Places places) {
    this.store = store;
    this.residences = residences;
    this.places = places;
  }

  /// 角色 — one of the two people of a dwelling that is let, and which elements are about him.
  private enum Role {
    LANDLORD(Rental.LANDLORD, "landlordName", "landlordPhone", "landlordNumber"),
    RENTER(Rental.RENTER, "renterName", "renterPhone", "renterIdNumber");

    private final Set<String> elements;
    private final String name;
    private final String phone;
    private final String number;

    Role(String section, String name, String phone, String number) {
      this.elements =
          Rental.SHEET.fields().stream()
              .filter(field -> field.element().section().equals(section))
              .map(Sheet.Field::name)
              .collect(Collectors.toSet());
      this.name = name;
      this.phone = phone;
      this.number = number;
    }

    boolean is(Whom whom, Map<String, String> written, boolean livesHere) {
      return same(written.get(phone), whom.phone())
          || same(written.get(number), whom.idNumber())
          || livesHere && same(written.get(name), whom.name());
    }

    private static boolean same(@Nullable String written, @Nullable String known) {
      return written != null && !written.isEmpty() && written.equalsIgnoreCase(known);
    }
  }

  @Override
  public int order() {
    return AFTER_THE_FILE;
  }

  @Override
  public List<Item> held(Whom whom) {
    List<Item> items = new ArrayList<>();
    Set<String> homes = homes(whom);
    for (DwellingStore.Let let : store.let(whom.county())) {
      for (Role role : Role.values()) {
        if (role.is(whom, let.elements(), homes.contains(let.path()))) {
          items.add(item(whom.county(), let, role));
        }
      }
    }
    return items;
  }

  /// That the dwelling is let stays; who lets or rents it is forgotten.
  @Override
  public void erase(Whom whom) {
    Set<String> homes = homes(whom);
    for (DwellingStore.Let let : store.let(whom.county())) {
      Map<String, String> left = new LinkedHashMap<>(let.elements());
      for (Role role : Role.values()) {
        if (role.is(whom, let.elements(), homes.contains(let.path()))) {
          left.keySet().removeAll(role.elements);
        }
      }
      if (left.size() < let.elements().size()) {
        store.rewrite(whom.county(), let, left);
      }
    }
  }

  private Item item(String county, DwellingStore.Let let, Role role) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("person.place", places.fullName(county, let.path()));
    for (Sheet.Field field : Rental.SHEET.fields()) {
      String value = let.elements().get(field.name());
      if (value != null && role.elements.contains(field.name())) {
        facts.put("household.element." + field.name(), Sheet.said(field, value));
      }
    }
    return new Item("household.held." + role, facts);
  }

  private Set<String> homes(Whom whom) {
    Scope county = Scope.county(whom.county());
    Set<String> homes = new HashSet<>();
    whom.persons().stream()
        .flatMap(id -> residences.of(county, new PersonId(id)).stream())
        .map(Residence::placePath)
        .forEach(homes::add);
    return homes;
  }
}
