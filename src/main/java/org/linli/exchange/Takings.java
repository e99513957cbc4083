package org.linli.exchange;

import java.time.Clock;
import java.util.List;
import org.linli.household.Lettings;
import org.linli.organisation.OrganisationIntake;
import org.linli.organisation.RosterIntake;
import org.linli.person.ResidentIntake;
import org.linli.place.Place;
import org.linli.place.PlaceGrowth;
import org.linli.place.Places;
import org.linli.premises.DoorBook;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 核写之门 — begins with the lines of a list, inside the transaction in which they are looked at or
/// written.
@Component
class Takings {

  static final int MOST_PLACES = 300_000;

  private final Places places;
  private final PlaceGrowth growth;
  private final DoorBook doors;
  private final Lettings lettings;
  private final ResidentIntake intake;
  private final OrganisationIntake organisations;
  private final RosterIntake roster;
  private final List<ListTaker> takers;
  private final Clock clock;

  Takings(
      Places places,
      PlaceGrowth growth,
      DoorBook doors,
      Lettings lettings,
      ResidentIntake intake,
      OrganisationIntake organisations,
      RosterIntake roster,
      List<ListTaker> takers,
      Clock clock) {
    this.takers = takers;
    this.places = places;
    this.growth = growth;
    this.doors = doors;
    this.lettings = lettings;
    this.intake = intake;
    this.organisations = organisations;
    this.roster = roster;
    this.clock = clock;
  }

  Taking begin(Actor actor, Subject subject, Place area, boolean writes) {
    return switch (subject) {
      case PLACES -> new PlaceTaking(actor, area, book(actor, area), growth, doors, writes);
      case HOUSEHOLDS ->
          new ResidentTaking(
              actor,
              book(actor, area),
              growth,
              intake.begin(actor, writes),
              new HouseTaking(actor, area, doors, lettings),
              writes);
      case ORGANISATIONS ->
          new OrganisationTaking(actor, area, book(actor, area), organisations, writes);
      case ROSTER ->
          new RosterTaking(
              actor, area, book(actor, area), roster, Time.day(clock.instant()), writes);
      case HOTLINE ->
          takers.stream()
              .filter(taker -> taker.subject() == subject)
              .findFirst()
              .orElseThrow(NotFound::new)
              .begin(actor, area, writes);
      case RESIDENTS ->
          new ResidentTaking(
              actor, book(actor, area), growth, intake.begin(actor, writes), null, writes);
    };
  }

  private AddressBook book(Actor actor, Place area) {
    List<Place> all = places.subtree(actor.scope(), area.path(), null, "", MOST_PLACES + 1);
    if (all.size() > MOST_PLACES) {
      throw new Invalid("area", "exchange.error.area");
    }
    return new AddressBook(area, all);
  }
}
