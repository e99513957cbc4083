package org.linli.georeport;

import java.util.List;
import org.linli.map.Locating;
import org.linli.place.Place;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 管辖 — the county a request is about: what it says, else what its key, id or token begins with,
/// else where its point lies, else the only one there is.
@Component
class Jurisdictions {

  private final Places places;
  private final Locating locating;

  Jurisdictions(Places places, Locating locating) {
    this.places = places;
    this.locating = locating;
  }

  /// [Fault] 404 for a county that is not here, 400 where none can be told.
  ///
  /// @param named an id or a token, which begins with its county; or empty
  String of(Given given, String named) {
    List<String> counties = counties();
    String said = given.one("jurisdiction_id");
    if (!said.isEmpty()) {
      if (!counties.contains(said)) {
        throw Fault.missing("georeport.fault.jurisdiction", said);
      }
      return said;
    }
    String begins = named.length() > 6 ? named.substring(0, 6) : "";
    if (counties.contains(begins)) {
      return begins;
    }
    if (counties.size() == 1) {
      return counties.getFirst();
    }
    if (!given.one("lat").isEmpty()) {
      Point point = Point.of(given);
      return counties.stream()
          .filter(each -> !locating.at(each, point.longitude(), point.latitude()).isEmpty())
          .findFirst()
          .orElseThrow(() -> Fault.missing("georeport.fault.outside"));
    }
    throw Fault.bad("georeport.fault.required", "jurisdiction_id");
  }

  /// The county of a key; [Fault] when the request names another one.
  String of(Given given, Partner partner) {
    String said = given.one("jurisdiction_id");
    if (!said.isEmpty() && !counties().contains(said)) {
      throw Fault.missing("georeport.fault.jurisdiction", said);
    }
    if (!said.isEmpty() && !said.equals(partner.county())) {
      throw Fault.key("georeport.fault.otherCounty", said);
    }
    return partner.county();
  }

  private List<String> counties() {
    return places.counties().stream().map(Place::county).toList();
  }
}
