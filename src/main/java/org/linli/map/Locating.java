package org.linli.map;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.place.Place;
import org.linli.place.PlacePoint;
import org.linli.place.Places;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/// 定位 — the door: which places a point or an address may mean. Names of places are public; where
/// somebody stands is neither kept nor written anywhere.
@Component
public class Locating {

  private static final double NEAR = 120;
  private static final int MOST_NEAR = 4;
  private static final int MOST_AROUND = 40;
  private static final int LONGEST = 200;
  private static final Pattern POINT =
      Pattern.compile("\\s*(\\d{1,3}\\.\\d{2,15})\\s*[,;\\s]\\s*(\\d{1,3}\\.\\d{2,15})\\s*");

  private final AreaIndexes indexes;
  private final AddressSearch addresses;
  private final Places places;

  Locating(AreaIndexes indexes, AddressSearch addresses, Places places) {
    this.indexes = indexes;
    this.addresses = addresses;
    this.places = places;
  }

  /// The smallest area the point lies in, then the buildings of that area that stand near it; empty
  /// outside of everything drawn.
  ///
  /// @param longitude degrees of WGS 84
  /// @param latitude degrees of WGS 84
  public List<Candidate> at(String county, double longitude, double latitude) {
    AreaIndex index = indexes.of(county);
    Optional<String> area = index.at(longitude, latitude);
    if (area.isEmpty()) {
      return List.of();
    }
    List<Dot> near = index.near(area.get(), longitude, latitude, NEAR, MOST_NEAR);
    Map<String, Integer> metres = new LinkedHashMap<>();
    metres.put(area.get(), 0);
    near.forEach(dot -> metres.put(dot.path(), metres(dot, longitude, latitude)));
    List<String> named = new ArrayList<>(metres.keySet());
    named.add(county);
    Map<String, String> names = places.fullNames(county, named);
    Map<String, Place> known =
        places.at(county, metres.keySet()).stream()
            .collect(Collectors.toMap(Place::path, place -> place));
    List<Candidate> found = new ArrayList<>();
    metres.forEach(
        (path, far) -> {
          Place place = known.get(path);
          if (place != null) {
            String inside = path.equals(county) ? "" : names.getOrDefault(path, "");
            String name = names.getOrDefault(county, "") + " " + inside;
            found.add(new Candidate(place, name.strip(), true, List.of(), far));
          }
        });
    return found;
  }

  /// The buildings that stand within so many metres of the building of this place, that one among
  /// them; empty where the place is in none, or nobody knows where it stands.
  public List<String> around(String county, String path, double metres) {
    AreaIndex index = indexes.of(county);
    return index.building(path).stream()
        .flatMap(
            own ->
                index.near(county, own.longitude(), own.latitude(), metres, MOST_AROUND).stream())
        .map(Dot::path)
        .toList();
  }

  /// Where places lie, on the map as it is now: the building, else the middle of the smallest area
  /// drawn around it; empty where nothing is known.
  ///
  /// @return path of a place to its point
  public Function<String, Optional<PlacePoint>> points(String county) {
    return indexes.of(county)::point;
  }

  /// The places an address may mean, the likeliest first.
  ///
  /// @param near path of a place near which an address without an area is looked for, or empty
  public List<Candidate> address(String county, String text, String near) {
    return text.isBlank() || text.length() > LONGEST
        ? List.of()
        : addresses.find(county, text, near);
  }

  /// What a text may mean: two numbers with decimals are a point, longitude first, all else is an
  /// address.
  public List<Candidate> read(String county, String text, String near) {
    Matcher point = POINT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return point.matches()
        ? at(county, Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)))
        : address(county, text, near);
  }

  private static int metres(Dot dot, double longitude, double latitude) {
    return (int) Math.round(Plane.distance(dot.at(), new Coordinate(longitude, latitude)));
  }
}
