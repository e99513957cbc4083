package org.linli.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.map.Candidate;
import org.linli.map.Locating;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 登记地点 — finds the place a caller speaks of: by an address as it is said, by a position, by names.
@Component
class IntakePlaces {

  private static final int FOUND = 20;

  private final Places places;
  private final Locating locating;

  IntakePlaces(Places places, Locating locating) {
    this.places = places;
    this.locating = locating;
  }

  /// The full name of a place, empty when there is none in the county.
  String name(String county, String path) {
    return path.startsWith(county) ? places.fullName(county, path) : "";
  }

  /// The places of the actor's area that may be meant, the likeliest first.
  List<Page.Option> found(Actor actor, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Candidate> meant =
        locating.read(actor.county(), text, "").stream()
            .filter(found -> actor.scope().covers(found.place().path()))
            .toList();
    // an address that is not found whole may be a few names with something left out between them
    Map<String, String> found = new LinkedHashMap<>();
    meant.stream().filter(Candidate::whole).forEach(c -> found.put(c.place().path(), c.name()));
    if (found.isEmpty()) {
      places
          .search(actor.scope(), text, FOUND)
          .forEach(p -> found.put(p.path(), places.fullName(actor.county(), p.path())));
    }
    meant.forEach(c -> found.putIfAbsent(c.place().path(), c.name()));
    return found.entrySet().stream().map(e -> new Page.Option(e.getKey(), e.getValue())).toList();
  }
}
