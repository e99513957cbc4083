package org.linli.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;

/// 样例阶梯 — who answers for a place, rung by rung, as the registers of the sample say.
final class Answers {

  private static final List<Rung> DESKS =
      List.of(Rung.COMMUNITY_DESK, Rung.STREET_DESK, Rung.COUNTY_DESK);

  private final Chiefs chiefs;
  private final Staff staff;
  private final Map<String, Office> desks = new HashMap<>();
  private final Map<String, Office> companies = new HashMap<>();
  private final Map<String, Spot> estates = new HashMap<>();
  private final List<Office> departments;

  Answers(Layout layout, Offices offices, Chiefs chiefs, Staff staff) {
    this.chiefs = chiefs;
    this.staff = staff;
    for (OrganisationKind kind :
        List.of(
            OrganisationKind.COUNTY_DESK,
            OrganisationKind.STREET_DESK,
            OrganisationKind.COMMUNITY_DESK)) {
      offices.of(kind).forEach(o -> desks.put(o.place().path(), o));
    }
    offices
        .of(OrganisationKind.PROPERTY_COMPANY)
        .forEach(o -> o.areas().forEach(a -> companies.put(a.path(), o)));
    departments = offices.of(OrganisationKind.DEPARTMENT).toList();
    for (Spot building : layout.of(PlaceKind.BUILDING)) {
      if (building.estate() != null) {
        estates.put(building.path(), building.estate());
      }
    }
  }

  /// The hands on a rung, or nothing where it is vacant or missing.
  @Nullable Hands at(Spot place, Rung rung) {
    return switch (rung) {
      case STAIRWELL_CHIEF -> chief(rung, chiefs.above(place, 20));
      case BUILDING_CHIEF -> chief(rung, chiefs.above(place, 18));
      case GRID_CHIEF -> chief(rung, chiefs.above(place, 15));
      case PROPERTY -> office(rung, company(place));
      case DEPARTMENT -> null;
      case COMMUNITY_DESK -> office(rung, desk(place, 12));
      case STREET_DESK -> office(rung, desk(place, 9));
      case COUNTY_DESK -> office(rung, desk(place, 6));
    };
  }

  /// The lowest filled rung of a ladder.
  Hands first(Spot place, List<Rung> ladder) {
    for (Rung rung : ladder) {
      Hands hands = at(place, rung);
      if (hands != null) {
        return hands;
      }
    }
    return desk(place);
  }

  /// The next filled rung above.
  @Nullable Hands above(Spot place, List<Rung> ladder, Rung now) {
    for (Rung rung : ladder) {
      Hands hands = rung.compareTo(now) > 0 ? at(place, rung) : null;
      if (hands != null) {
        return hands;
      }
    }
    return null;
  }

  /// The nearest desk.
  Hands desk(Spot place) {
    return first(place, DESKS);
  }

  /// The desk that looks after somebody else's work: never the one that did it.
  Hands checker(Spot place, Rung did) {
    Rung rung =
        switch (did) {
          case COMMUNITY_DESK -> Rung.STREET_DESK;
          case STREET_DESK -> Rung.COUNTY_DESK;
          case STAIRWELL_CHIEF, BUILDING_CHIEF, GRID_CHIEF, PROPERTY, DEPARTMENT, COUNTY_DESK ->
              Rung.COMMUNITY_DESK;
        };
    Hands hands = at(place, rung);
    return hands == null ? desk(place) : hands;
  }

  Hands department(Dice dice) {
    Office office = dice.of(departments);
    return new Hands(Rung.DEPARTMENT, null, office.id(), staff.of(office));
  }

  private static @Nullable Hands chief(Rung rung, @Nullable Seat seat) {
    Resident holder = seat == null ? null : seat.holder();
    return seat == null || holder == null ? null : new Hands(rung, seat.id, null, holder.id());
  }

  private @Nullable Hands office(Rung rung, @Nullable Office office) {
    return office == null ? null : new Hands(rung, null, office.id(), staff.of(office));
  }

  private @Nullable Office desk(Spot place, int length) {
    return place.path().length() < length ? null : desks.get(place.path().substring(0, length));
  }

  private @Nullable Office company(Spot place) {
    if (place.kind() == PlaceKind.ESTATE) {
      return companies.get(place.path());
    }
    Spot estate = place.path().length() < 18 ? null : estates.get(place.path().substring(0, 18));
    return estate == null ? null : companies.get(estate.path());
  }

  /// The account behind a desk, or the person behind a post.
  static UUID person(Hands hands) {
    return hands.actor();
  }
}
