package org.linli.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Verdict;
import org.springframework.stereotype.Component;

/// 成批登记单位 — organisations of a list, held against those of the actor's area and written inside the
/// running transaction. No act is published here: the list as a whole is the act.
@Component
public class OrganisationIntake {

  private final OrganisationStore store;
  private final Places places;

  OrganisationIntake(OrganisationStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  /// What each of these comes to. One is found by kind and name; what is left out (null) stays as
  /// it is on file, and so does the area of duty of one that is there.
  ///
  /// @param writes false: everything is looked at and nothing is written
  public List<Verdict> take(Actor actor, List<OrganisationFacts> lines, boolean writes) {
    Map<String, Organisation> known = new HashMap<>();
    store
        .list(actor.scope(), null, null, Integer.MAX_VALUE)
        .forEach(each -> known.putIfAbsent(key(each.kind(), each.name()), each));
    List<Verdict> verdicts = new ArrayList<>();
    for (OrganisationFacts facts : lines) {
      try {
        Organisation before = known.get(key(facts.kind(), facts.name().strip()));
        Organisation after = checked(actor, facts, before);
        verdicts.add(taken(before, after, writes));
      } catch (Invalid wrong) {
        verdicts.add(Verdict.refused(wrong));
      }
    }
    return verdicts;
  }

  private Verdict taken(@Nullable Organisation before, Organisation after, boolean writes) {
    if (after.equals(before)) {
      return Verdict.SAME;
    }
    if (writes && before == null) {
      store.insert(after);
      Place seat = places.byId(after.county(), after.place());
      store.setAreas(
          after.county(),
          after.id(),
          List.of(new OrganisationArea(after.id(), seat.id(), seat.path(), seat.name())));
    } else if (writes) {
      store.change(after, after.version());
    }
    return before == null ? Verdict.FRESH : Verdict.CHANGED;
  }

  private Organisation checked(
      Actor actor, OrganisationFacts facts, @Nullable Organisation before) {
    Checks checks = new Checks();
    String name = checks.needed("name", facts.name(), 60);
    String phone = checks.phone("dutyPhone", facts.dutyPhone());
    String hours = checks.optional("dutyHours", facts.dutyHours(), 100);
    String address = checks.optional("officeAddress", facts.address(), 100);
    PlaceId wanted = before == null ? facts.place() : before.place();
    Optional<Place> seat = seat(actor, wanted);
    checks.wrongIf(seat.isEmpty(), "name", "organisation.error.place");
    checks.done();
    if (before != null) {
      return new Organisation(
          before.id(),
          before.county(),
          before.kind(),
          before.name(),
          before.place(),
          before.placePath(),
          phone == null ? before.dutyPhone() : phone,
          hours == null ? before.dutyHours() : hours,
          address == null ? before.address() : address,
          before.retired(),
          before.version());
    }
    return new Organisation(
        OrganisationId.fresh(),
        actor.county(),
        facts.kind(),
        name,
        facts.place(),
        seat.orElseThrow().path(),
        phone,
        hours,
        address,
        false,
        0);
  }

  // held where it is until the list is written
  private Optional<Place> seat(Actor actor, PlaceId id) {
    try {
      Place place = places.hold(actor.county(), id).orElseThrow(NotFound::new);
      Checks.keeps(actor, place.path());
      return place.retired() ? Optional.empty() : Optional.of(place);
    } catch (NotFound outside) {
      return Optional.empty();
    }
  }

  private static String key(OrganisationKind kind, String name) {
    return kind + " " + name;
  }
}
