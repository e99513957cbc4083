package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.household.Lettings;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.organisation.Post;
import org.linli.organisation.Posts;
import org.linli.organisation.RosterFilter;
import org.linli.organisation.RosterLine;
import org.linli.person.ResidentLists;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.premises.DoorBook;
import org.linli.premises.DoorBook.Facts;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 名单各行 — the lines of a register of an area by field, as a list that leaves the house says them;
/// persons are masked unless the caller may have them in clear.
@Component
class ListLines {

  private static final int PAGE = 1000;

  private final Places places;
  private final DoorBook doors;
  private final Lettings lettings;
  private final ResidentLists residents;
  private final Organisations organisations;
  private final Posts posts;

  ListLines(
      Places places,
      DoorBook doors,
      Lettings lettings,
      ResidentLists residents,
      Organisations organisations,
      Posts posts) {
    this.places = places;
    this.doors = doors;
    this.lettings = lettings;
    this.residents = residents;
    this.organisations = organisations;
    this.posts = posts;
  }

  /// The values of every line by field, in order of the doors; in a transaction of the actor's
  /// scope.
  ///
  /// @param clear which of name, phone and id number stand in clear
  void each(
      Actor actor,
      Subject subject,
      Place area,
      Set<String> clear,
      Consumer<Map<String, String>> each) {
    Map<String, Place> byPath = new HashMap<>();
    Map<UUID, String> estates = new HashMap<>();
    places
        .subtree(actor.scope(), area.path(), null, "", Takings.MOST_PLACES)
        .forEach(
            place -> {
              byPath.put(place.path(), place);
              if (place.kind() == PlaceKind.ESTATE) {
                estates.put(place.id().value(), place.name());
              }
            });
    places.chain(actor.county(), area.path()).forEach(p -> byPath.putIfAbsent(p.path(), p));
    Addresses addresses = new Addresses(byPath, estates);
    switch (subject) {
      case PLACES -> doors(actor, area, addresses, each);
      case HOUSEHOLDS -> households(actor, area, addresses, clear, each);
      case RESIDENTS ->
          residents(
              actor, area, clear, line -> each.accept(with(addresses, line.path(), line.values())));
      case ORGANISATIONS -> organisations(actor, area, addresses, each);
      case ROSTER -> roster(actor, area, addresses, each);
      case HOTLINE -> {}
    }
  }

  /// 地址 — a path as the columns of an address.
  private record Addresses(Map<String, Place> byPath, Map<UUID, String> estates) {

    Map<String, String> of(String path) {
      Map<String, String> values = new HashMap<>();
      for (String each : Paths.chain(path)) {
        Place place = byPath.get(each);
        if (place != null) {
          switch (place.kind()) {
            case COMMUNITY, VILLAGE -> values.put("community", place.name());
            case GRID -> values.put("grid", place.name());
            case ESTATE -> values.put("estate", place.name());
            case BUILDING -> {
              values.put("building", place.name());
              var estate = place.estate();
              if (estate != null && estates.containsKey(estate.value())) {
                values.put("estate", estates.get(estate.value()));
              }
            }
            case STAIRWELL -> values.put("stairwell", place.name());
            case HOUSEHOLD -> values.put("door", place.name());
            case COUNTY, STREET, TOWNSHIP, SITE -> {}
          }
        }
      }
      values.put(
          "address",
          values.getOrDefault("building", "")
              + values.getOrDefault("stairwell", "")
              + values.getOrDefault("door", ""));
      return values;
    }
  }

  private static Map<String, String> with(
      Addresses addresses, String path, Map<String, String> more) {
    Map<String, String> values = addresses.of(path);
    values.putAll(more);
    return values;
  }

  private void doors(
      Actor actor, Place area, Addresses addresses, Consumer<Map<String, String>> each) {
    Map<UUID, Facts> known = doors.of(actor.scope(), area.path());
    addresses.byPath().values().stream()
        .filter(place -> place.kind() == PlaceKind.HOUSEHOLD)
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(
            door -> each.accept(with(addresses, door.path(), facts(known, door.id().value()))));
  }

  private void households(
      Actor actor,
      Place area,
      Addresses addresses,
      Set<String> clear,
      Consumer<Map<String, String>> each) {
    Map<UUID, Facts> known = doors.of(actor.scope(), area.path());
    Map<String, Map<String, String>> heads = new HashMap<>();
    residents(
        actor,
        area,
        clear,
        line -> {
          if (line.head()) {
            heads.put(line.path(), line.values());
          }
        });
    List<Place> all =
        addresses.byPath().values().stream()
            .filter(place -> place.kind() == PlaceKind.HOUSEHOLD)
            .sorted((a, b) -> a.path().compareTo(b.path()))
            .toList();
    for (int from = 0; from < all.size(); from += PAGE) {
      List<Place> some = all.subList(from, Math.min(all.size(), from + PAGE));
      Map<UUID, Boolean> let =
          lettings.of(actor.scope(), some.stream().map(door -> door.id().value()).toList());
      for (Place door : some) {
        Map<String, String> values = new HashMap<>(heads.getOrDefault(door.path(), Map.of()));
        values.putAll(facts(known, door.id().value()));
        Boolean rented = let.get(door.id().value());
        if (rented != null) {
          values.put("rented", DoorWords.said(rented));
        }
        each.accept(with(addresses, door.path(), values));
      }
    }
  }

  private void residents(
      Actor actor, Place area, Set<String> clear, Consumer<ResidentLists.Line> each) {
    String after = "";
    List<ResidentLists.Line> page;
    do {
      page = residents.page(actor.scope(), area.path(), after, PAGE, clear);
      page.forEach(each);
      after = page.isEmpty() ? "" : page.getLast().key();
    } while (page.size() == PAGE);
  }

  private void organisations(
      Actor actor, Place area, Addresses addresses, Consumer<Map<String, String>> each) {
    List<Organisation> all =
        new ArrayList<>(organisations.list(actor.scope(), null, null, Integer.MAX_VALUE));
    all.removeIf(
        o -> !o.placePath().startsWith(area.path()) || OrganisationTaking.said(o.kind()).isEmpty());
    for (Organisation o : all) {
      Map<String, String> values = new HashMap<>();
      values.put("organisation", o.name());
      values.put("organisationKind", OrganisationTaking.said(o.kind()));
      put(values, "dutyPhone", o.dutyPhone());
      put(values, "dutyHours", o.dutyHours());
      put(values, "officeAddress", o.address());
      each.accept(with(addresses, o.placePath(), values));
    }
  }

  private void roster(
      Actor actor, Place area, Addresses addresses, Consumer<Map<String, String>> each) {
    RosterFilter all = new RosterFilter(null, area.path(), "", null);
    String after = "";
    List<RosterLine> page;
    do {
      page = posts.roster(actor.scope(), all, after, PAGE);
      for (RosterLine line : page) {
        Post post = line.post();
        Map<String, String> values = new HashMap<>();
        values.put("postKind", line.title().zh());
        put(values, "name", post.name());
        put(values, "dutyPhone", post.dutyPhone());
        put(values, "consent", post.dutyPhone() == null ? null : DoorWords.said(true));
        put(values, "appointedOn", post.since() == null ? null : post.since().toString());
        each.accept(with(addresses, post.placePath(), values));
      }
      after = page.isEmpty() ? "" : page.getLast().key();
    } while (page.size() == PAGE);
  }

  private static Map<String, String> facts(Map<UUID, Facts> known, UUID door) {
    Facts facts = known.getOrDefault(door, Facts.NOTHING);
    Map<String, String> values = new HashMap<>();
    if (facts.use() != null) {
      values.put("use", DoorWords.said(facts.use()));
    }
    if (facts.floor() != null) {
      values.put("floor", facts.floor().toString());
    }
    return values;
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
