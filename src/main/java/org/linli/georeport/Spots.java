package org.linli.georeport;

import java.util.List;
import java.util.Set;
import org.linli.map.Candidate;
import org.linli.map.Locating;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 定位请求 — the place of a request: by our id, by a point, by an address. Point and address together:
/// the address says which building of the area the point lies in.
@Component
class Spots {

  // a point in front of a building means that building
  private static final int IN_FRONT = 40;
  private static final Set<PlaceKind> TOO_WIDE =
      Set.of(PlaceKind.COUNTY, PlaceKind.STREET, PlaceKind.TOWNSHIP);

  private final Places places;
  private final Locating locating;

  Spots(Places places, Locating locating) {
    this.places = places;
    this.locating = locating;
  }

  /// [Fault] 400 when nothing is said, or what is said is nowhere or too wide.
  Spot of(String county, Given given) {
    String id = given.one("address_id");
    String address = given.one("address_string");
    boolean point = !given.one("lat").isEmpty() || !given.one("long").isEmpty();
    if (!id.isEmpty()) {
      return new Spot(narrow(byId(county, id)).path(), address);
    }
    if (point) {
      Point at = Point.of(given);
      String said = given.one("lat") + "," + given.one("long");
      Place place = narrow(at(county, at, address));
      return new Spot(place.path(), address.isEmpty() ? said : said + " " + address);
    }
    if (address.isEmpty()) {
      throw Fault.bad("georeport.fault.where");
    }
    return locating.address(county, address, "").stream()
        .findFirst()
        .map(found -> new Spot(narrow(found.place()).path(), address))
        .orElseThrow(() -> Fault.bad("georeport.fault.address"));
  }

  private Place byId(String county, String id) {
    if (!Paths.wellFormed(id) || !id.startsWith(county)) {
      throw Fault.bad("georeport.fault.unreadable", "address_id");
    }
    return places
        .whereabouts(county, id)
        .filter(place -> !place.retired())
        .orElseThrow(() -> Fault.bad("georeport.fault.unreadable", "address_id"));
  }

  private Place at(String county, Point at, String address) {
    List<Candidate> found = locating.at(county, at.longitude(), at.latitude());
    if (found.isEmpty()) {
      throw Fault.bad("georeport.fault.outside");
    }
    Place area = found.getFirst().place();
    if (!address.isEmpty()) {
      var named =
          locating.address(county, address, area.path()).stream()
              .filter(Candidate::whole)
              .map(Candidate::place)
              .filter(place -> place.path().startsWith(area.path()))
              .findFirst();
      if (named.isPresent()) {
        return named.get();
      }
    }
    return found.stream()
        .skip(1)
        .filter(each -> each.metres() != null && each.metres() <= IN_FRONT)
        .findFirst()
        .map(Candidate::place)
        .orElse(area);
  }

  private static Place narrow(Place place) {
    if (TOO_WIDE.contains(place.kind())) {
      throw Fault.bad("georeport.fault.wide");
    }
    return place;
  }
}
