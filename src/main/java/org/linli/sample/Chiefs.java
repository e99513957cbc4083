package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;

/// 样例三长 — posts on every grid, building and stairwell of a county; exactly so many persons hold
/// them, some hold two, some posts are vacant, some changed hands before.
final class Chiefs {

  private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
  private static final LocalDate EARLY = LocalDate.of(2021, 12, 5);
  private static final int ENDING = 149;
  private static final List<String> LEFT = List.of("搬离辖区", "身体原因", "工作调整", "任期届满");

  private final Layout layout;
  private final Dice dice;
  private final Map<String, List<Resident>> adults = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();
  private final Map<PostKind, List<Seat>> seats = new TreeMap<>();
  private final Map<String, Seat> byPlace = new HashMap<>();
  private final Map<UUID, String> dutyPhones = new HashMap<>();

  Chiefs(Layout layout, Population population, List<Spot> stations) {
    this.layout = layout;
    this.dice = new Dice(layout.county(), "chiefs");
    for (Spot home : layout.of(PlaceKind.HOUSEHOLD)) {
      List<Resident> here = population.adults(List.of(home));
      for (int length : List.of(15, 18, 20)) {
        adults
            .computeIfAbsent(home.path().substring(0, length), any -> new ArrayList<>())
            .addAll(here);
      }
    }
    District district = layout.district();
    fill(PostKind.STAIRWELL_CHIEF, PlaceKind.STAIRWELL, 18, district, 2);
    fill(PostKind.BUILDING_CHIEF, PlaceKind.BUILDING, 15, district, 1);
    fill(PostKind.GRID_CHIEF, PlaceKind.GRID, 12, district, 0);
    heads(stations);
  }

  List<Seat> all() {
    return seats.values().stream().flatMap(List::stream).toList();
  }

  List<Seat> of(PostKind kind) {
    return seats.getOrDefault(kind, List.of());
  }

  @Nullable Seat at(Spot place) {
    return byPlace.get(place.path());
  }

  /// The seat of the stairwell, building or grid (20, 18 or 15 characters) the place lies in.
  @Nullable Seat above(Spot place, int length) {
    return place.path().length() < length ? null : byPlace.get(place.path().substring(0, length));
  }

  /// When a chief shown on a board at the place left last and nobody came after; null = never.
  @Nullable Instant changed(Spot place) {
    Instant last = null;
    for (int length : List.of(15, 18, 20)) {
      Seat seat = above(place, length);
      if (seat != null && seat.holder() == null) {
        LocalDate until = seat.terms.getLast().until();
        Instant left = until == null ? null : Population.at(until).plusSeconds(32_400);
        last = left == null || last != null && last.isAfter(left) ? last : left;
      }
    }
    return last;
  }

  private void fill(PostKind kind, PlaceKind on, int same, District district, int index) {
    List<Spot> places = layout.of(on);
    List<Seat> all = new ArrayList<>(places.size());
    for (Spot place : places) {
      Seat seat = new Seat(dice.id(Layout.EDITION), kind, place);
      all.add(seat);
      byPlace.put(place.path(), seat);
    }
    seats.put(kind, all);
    Set<Integer> vacant = pick(all.size(), district.vacant().get(index), Set.of());
    Set<Integer> seconds = seconds(all, vacant, same, district.twice().get(index));
    Resident before = null;
    for (int i = 0; i < all.size(); i++) {
      Seat seat = all.get(i);
      if (vacant.contains(i)) {
        past(seat, LocalDate.of(2025, 8, 1).plusDays(dice.below(400)));
        continue;
      }
      boolean second = seconds.contains(i) && before != null;
      Resident person = second && before != null ? before : choose(seat);
      int days = dice.below(900);
      // a few were chosen earlier: their terms end when the sample is looked at
      LocalDate since = i % ENDING == 7 ? EARLY.plusDays(i % 50) : FIRST.plusDays(days);
      if (dice.chance(6)) {
        past(seat, since);
      }
      seat.terms.add(
          new Seat.Term(
              dice.id(Population.at(since)),
              person,
              dutyPhone(person, kind),
              since,
              null,
              "选任",
              null));
      before = person;
    }
  }

  // who heads a station lives near it and is no chief; every ninth station waits for one
  private void heads(List<Spot> stations) {
    List<Seat> all = new ArrayList<>();
    for (int i = 0; i < stations.size(); i++) {
      Seat seat = new Seat(dice.id(Layout.EDITION), PostKind.STATION_HEAD, stations.get(i));
      all.add(seat);
      if (i % 9 != 8) {
        LocalDate since = FIRST.plusDays(dice.below(900));
        Resident person = choose(seat);
        seat.terms.add(
            new Seat.Term(
                dice.id(Population.at(since)),
                person,
                dutyPhone(person, PostKind.STATION_HEAD),
                since,
                null,
                "社区委派",
                null));
      }
    }
    seats.put(PostKind.STATION_HEAD, all);
  }

  // a second post stands right after the first one, under the same place, and is the first of no
  // third
  private Set<Integer> seconds(List<Seat> all, Set<Integer> vacant, int same, int count) {
    Set<Integer> seconds = new HashSet<>();
    while (seconds.size() < count) {
      int at = 1 + dice.below(all.size() - 1);
      boolean near =
          all.get(at).place.path().startsWith(all.get(at - 1).place.path().substring(0, same));
      boolean free = !vacant.contains(at) && !vacant.contains(at - 1);
      boolean chained =
          seconds.contains(at) || seconds.contains(at - 1) || seconds.contains(at + 1);
      if (near && free && !chained) {
        seconds.add(at);
      }
    }
    return seconds;
  }

  private Set<Integer> pick(int size, int count, Set<Integer> without) {
    Set<Integer> picked = new HashSet<>();
    while (picked.size() < count) {
      int at = dice.below(size);
      if (!without.contains(at)) {
        picked.add(at);
      }
    }
    return picked;
  }

  private Resident choose(Seat seat) {
    List<Resident> near = adults.getOrDefault(seat.place.path(), List.of());
    int start = dice.below(near.size());
    for (int i = 0; i < near.size(); i++) {
      Resident person = near.get((start + i) % near.size());
      if (taken.add(person.id())) {
        return person;
      }
    }
    throw new IllegalStateException("nobody is left for the post at " + seat.place.path());
  }

  private void past(Seat seat, LocalDate until) {
    LocalDate since = until.minusDays(dice.between(200, 700));
    Resident person = choose(seat);
    seat.terms.add(
        new Seat.Term(
            dice.id(Population.at(since)), person, null, since, until, "选任", dice.of(LEFT)));
  }

  private @Nullable String dutyPhone(Resident person, PostKind kind) {
    if (dutyPhones.containsKey(person.id())) {
      return dutyPhones.get(person.id());
    }
    String phone = null;
    if (kind.equals(PostKind.GRID_CHIEF) || dice.chance(85)) {
      // 142 is a block no operator uses
      phone = "142%s%05d".formatted(layout.county().substring(3), dutyPhones.size());
      dutyPhones.put(person.id(), phone);
    }
    return phone;
  }
}
