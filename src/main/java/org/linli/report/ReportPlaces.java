package org.linli.report;

import java.util.List;
import java.util.Set;
import org.linli.map.Candidate;
import org.linli.map.Locating;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 上报地点 — where a report is about: the place chosen, what lies around it, and what a point or an
/// address proposes. Only the place is kept, never where somebody stood.
@Component
class ReportPlaces {

  private static final Set<PlaceKind> TOO_WIDE =
      Set.of(PlaceKind.COUNTY, PlaceKind.STREET, PlaceKind.TOWNSHIP);

  private final Places places;
  private final Locating locating;

  ReportPlaces(Places places, Locating locating) {
    this.places = places;
    this.locating = locating;
  }

  /// The place of the form; [NotFound] when there is none.
  Place place(ReportPages.Form form) {
    String path = form.place();
    if (path.length() < 6 || !path.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      throw new NotFound();
    }
    return places.whereabouts(path.substring(0, 6), path).orElseThrow(NotFound::new);
  }

  boolean tooWide(Place place) {
    return TOO_WIDE.contains(place.kind());
  }

  /// The place with what stands above and lies below it, where one is chosen.
  ReportPages.Where where(Place place, boolean choosing) {
    String name = places.fullName(place.county(), place.path());
    if (!choosing) {
      return new ReportPages.Where(name, List.of(), List.of(), true);
    }
    List<ReportPages.Spot> above =
        places.chain(place.county(), place.path()).stream()
            .filter(p -> !p.path().equals(place.path()))
            .map(ReportPlaces::spot)
            .toList();
    // nobody picks his neighbour's door from a list
    List<ReportPages.Spot> below =
        places.children(place.county(), place.path()).stream()
            .filter(p -> p.kind() != PlaceKind.HOUSEHOLD)
            .map(ReportPlaces::spot)
            .toList();
    return new ReportPages.Where(name, above, below, !tooWide(place));
  }

  /// What a position or an address may mean, near the place chosen so far.
  ///
  /// @param text an address, or longitude and latitude
  ReportPages.Found found(Place place, String text) {
    List<ReportPages.Guess> guesses =
        locating.read(place.county(), text, place.path()).stream()
            .map(ReportPlaces::guess)
            .toList();
    return new ReportPages.Found(guesses);
  }

  private static ReportPages.Guess guess(Candidate found) {
    return new ReportPages.Guess(
        found.place().path(), found.name(), found.metres(), String.join("、", found.missing()));
  }

  private static ReportPages.Spot spot(Place place) {
    return new ReportPages.Spot(place.path(), place.name());
  }
}
