package org.linli.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 地址查找 — the places an address may mean: first the areas its words name, then down by number as
/// far as the tree knows.
@Component
class AddressSearch {

  private static final List<PlaceKind> NAMED =
      List.of(
          PlaceKind.STREET,
          PlaceKind.TOWNSHIP,
          PlaceKind.COMMUNITY,
          PlaceKind.VILLAGE,
          PlaceKind.ESTATE);
  private static final int MOST_NAMED = 10_000;
  private static final int MOST_BASES = 6;
  private static final int MOST = 10;
  private static final int SHORTEST = 2;

  private final Places places;

  AddressSearch(Places places) {
    this.places = places;
  }

  /// 途中 — a place on the way down, with what was not found so far.
  private record Step(Place place, int score, List<String> missing) {

    Step to(Place lower) {
      return new Step(lower, score + 4, missing);
    }

    Step without(String part) {
      List<String> more = new ArrayList<>(missing);
      more.add(part);
      return new Step(place, score - 3, more);
    }
  }

  /// The places that may be meant, the likeliest first; empty when no area is named and `near` is
  /// empty.
  ///
  /// @param near path of a place near which an address without an area is looked for
  List<Candidate> find(String county, String typed, String near) {
    AddressText address = AddressText.of(typed);
    List<Step> steps = bases(county, address, near);
    steps = down(steps, address.grid(), PlaceKind.GRID, "网格");
    steps = down(steps, address.building(), PlaceKind.BUILDING, "栋");
    steps = down(steps, address.stairwell(), PlaceKind.STAIRWELL, "单元");
    steps = down(steps, address.door(), PlaceKind.HOUSEHOLD, "室");
    List<Step> best =
        steps.stream()
            .sorted(
                Comparator.comparingInt((Step s) -> -s.score())
                    .thenComparing(s -> s.place().path()))
            .limit(MOST)
            .toList();
    Map<String, String> names =
        places.fullNames(county, best.stream().map(s -> s.place().path()).toList());
    String top = places.fullName(county, county);
    return best.stream()
        .map(
            s ->
                new Candidate(
                    s.place(),
                    (top + " " + names.getOrDefault(s.place().path(), s.place().name())).strip(),
                    s.missing().isEmpty(),
                    s.missing(),
                    null))
        .toList();
  }

  private List<Step> bases(String county, AddressText address, String near) {
    Scope whole = Scope.county(county);
    String words = withoutCounty(county, address.words());
    Map<String, Integer> matched = new HashMap<>();
    Map<String, Place> known = new LinkedHashMap<>();
    Map<String, String> form = new HashMap<>();
    for (PlaceKind kind : NAMED) {
      for (Place place : places.subtree(whole, county, kind, "", MOST_NAMED)) {
        String as = matched(AddressText.bareName(place.name()), words);
        if (!as.isEmpty()) {
          known.put(place.path(), place);
          form.put(place.path(), as);
          matched.put(place.path(), 2 * as.length());
        }
      }
    }
    List<Step> bases = new ArrayList<>();
    known.values().forEach(place -> bases.add(base(place, matched, form, words)));
    Predicate<Step> named =
        step ->
            matched.keySet().stream()
                .noneMatch(p -> !p.equals(step.place().path()) && inside(p, step.place().path()));
    List<Step> best =
        bases.stream()
            .filter(named)
            .sorted(Comparator.comparingInt(s -> -s.score()))
            .limit(MOST_BASES)
            .toList();
    boolean anything = !address.isEmpty() && !near.isEmpty();
    if (best.isEmpty() && anything && words.isEmpty()) {
      String around = Paths.community(near).orElse(near);
      return places.chain(county, around).stream()
          .filter(p -> p.path().equals(around))
          .map(p -> new Step(p, 0, List.of()))
          .toList();
    }
    return best;
  }

  private static Step base(
      Place place, Map<String, Integer> matched, Map<String, String> form, String words) {
    int score = matched.getOrDefault(place.path(), 0);
    String left = words.replace(form.getOrDefault(place.path(), ""), " ");
    for (String above : Paths.ancestors(place.path())) {
      score += matched.getOrDefault(above, 0);
      left = left.replace(form.getOrDefault(above, " "), " ");
    }
    Step base = new Step(place, score, List.of());
    for (String unread : left.strip().split("\\s+")) {
      // 省、市 in front, 小区 behind: what says nothing is not missed
      boolean idle = unread.length() < SHORTEST || unread.matches(".{0,8}(省|市)|小区|社区|街道|网格");
      base = idle ? base : base.without(unread);
    }
    return base;
  }

  /// The part of the words that names the place: its whole name, else without its last word, else
  /// the words are the beginning of the name; empty when they do not name it.
  private static String matched(String name, String words) {
    if (words.contains(name)) {
      return name;
    }
    String brief = name.replaceFirst("(街道|社区|小区|花园|家园|[镇乡村])$", "");
    if (brief.length() >= SHORTEST && words.contains(brief)) {
      return brief;
    }
    return words.length() >= SHORTEST && name.startsWith(words) ? words : "";
  }

  private String withoutCounty(String county, String words) {
    String name = AddressText.bareName(places.fullName(county, county));
    int whole = name.isEmpty() ? -1 : words.indexOf(name);
    return whole < 0 ? words : words.substring(whole + name.length());
  }

  // the next level by its number; whoever has no such place stays where he is and says so
  private List<Step> down(List<Step> steps, String number, PlaceKind kind, String unit) {
    if (number.isEmpty()) {
      return steps;
    }
    List<Step> next = new ArrayList<>();
    for (Step step : steps) {
      List<Place> found =
          below(step.place(), kind).stream()
              .filter(p -> AddressText.number(p.name()).equals(number))
              .limit(MOST)
              .toList();
      found.forEach(place -> next.add(step.to(place)));
      if (found.isEmpty()) {
        next.add(step.without(number + unit));
      }
    }
    return next;
  }

  private List<Place> below(Place place, PlaceKind kind) {
    String county = place.county();
    if (place.kind() == PlaceKind.ESTATE) {
      return kind == PlaceKind.BUILDING ? places.buildingsOf(county, place.id()) : List.of();
    }
    // without the building in between, a number of a stairwell or a door says nothing
    boolean lost =
        place.path().length() < Paths.BUILDING
            && (kind == PlaceKind.STAIRWELL
                || kind == PlaceKind.HOUSEHOLD && place.kind() != PlaceKind.VILLAGE);
    return lost
        ? List.of()
        : places.subtree(Scope.county(county), place.path(), kind, "", MOST_NAMED);
  }

  private static boolean inside(String path, String above) {
    return path.length() > above.length() && path.startsWith(above);
  }
}
