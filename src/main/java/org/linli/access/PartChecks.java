package org.linli.access;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 席位核对 — whether a part can be given at a place: a desk sits where a desk of its kind belongs, and
/// nothing is given outside the county of who gives it.
@Component
class PartChecks {

  private final Places places;
  private final Organisations organisations;
  private final Persons persons;

  PartChecks(Places places, Organisations organisations, Persons persons) {
    this.places = places;
    this.organisations = organisations;
    this.persons = persons;
  }

  /// Adds what is wrong, by field.
  void part(Actor actor, Accounts.Part wanted, Map<String, String> wrong) {
    String county = actor.county();
    Place place = found(() -> places.byPath(county, wanted.placePath()));
    if (place == null) {
      wrong.put("placePath", "access.error.place");
    } else if (!fits(wanted.part(), place)) {
      wrong.put("placePath", "access.error.placePart");
    }
    UUID organisation = wanted.organisation();
    if (organisation == null
        ? wanted.part() == AccountPart.HANDLER
        : found(() -> organisations.find(county, new OrganisationId(organisation))) == null) {
      wrong.put("organisation", "access.error.organisation");
    }
    UUID person = wanted.person();
    if (person == null
        ? wanted.part() == AccountPart.CHIEF
        : found(() -> persons.find(Scope.county(county), new PersonId(person))) == null) {
      wrong.put("person", "access.error.person");
    }
  }

  /// The place, held until the transaction ends, so that no redraw moves it away meanwhile.
  Place held(String county, String path) {
    return places
        .hold(county, path)
        .orElseThrow(() -> new Invalid("placePath", "access.error.place"));
  }

  // a chief's area follows from his posts, a handler's from his organisation: their place only says
  // where they belong
  private static boolean fits(AccountPart part, Place place) {
    return switch (part) {
      case COUNTY_DESK, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR ->
          place.kind() == PlaceKind.COUNTY;
      case STREET_DESK -> place.kind() == PlaceKind.STREET || place.kind() == PlaceKind.TOWNSHIP;
      case COMMUNITY_DESK ->
          place.kind() == PlaceKind.COMMUNITY || place.kind() == PlaceKind.VILLAGE;
      case CHIEF, HANDLER -> true;
      case GUEST, RESIDENT, LINK, SYSTEM -> false;
    };
  }

  private static <T> @Nullable T found(Supplier<T> find) {
    try {
      return find.get();
    } catch (NotFound missing) {
      return null;
    }
  }
}
