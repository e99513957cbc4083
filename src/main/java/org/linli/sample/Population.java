package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linli.place.PlaceKind;
import org.linli.vault.IdNumber;

/// 样例人口 — invented families behind every door of a county: ages spread, id numbers of an invented
/// order with a right check character, one phone per household of numbers nobody has been given.
final class Population {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  // order numbers of one day at one place begin at 001; nobody has been given those near the end
  private static final int FIRST_ORDER = 950;
  private static final int ORDERS = 25;
  private static final long PHONES = 100_000_000L;

  private static final int MOST = 40;
  private static final String HEAD = "02";

  private final String county;
  private final NavigableMap<String, Household> households = new TreeMap<>();
  private final Map<LocalDate, int[]> orders = new HashMap<>();
  private long phones;

  Population(Layout layout) {
    county = layout.county();
    for (Spot home : layout.of(PlaceKind.HOUSEHOLD)) {
      households.put(home.path(), family(home));
    }
  }

  List<Household> households() {
    return List.copyOf(households.values());
  }

  /// The first households at or below the place, at most forty.
  List<Household> below(Spot place) {
    return households.subMap(place.path(), place.path() + "~").values().stream()
        .limit(MOST)
        .toList();
  }

  /// The adults who live at or below the place.
  List<Resident> adults(List<Spot> homes) {
    List<Resident> adults = new ArrayList<>();
    for (Spot home : homes) {
      Household household = households.get(home.path());
      if (household != null) {
        household.residents().stream().filter(Resident::adult).forEach(adults::add);
      }
    }
    return adults;
  }

  int count(Spot home) {
    Household household = households.get(home.path());
    return household == null ? 0 : household.residents().size();
  }

  private Household family(Spot home) {
    Dice dice = new Dice(home.path(), "family");
    int size = 1 + dice.weighted(26, 36, 26, 9, 3);
    LocalDate since = TODAY.minusDays(dice.between(200, 9000));
    boolean man = dice.chance(62);
    int age = size == 1 ? dice.between(24, 88) : dice.between(27, 82);
    String name = Names.surname(dice);
    // what came later is thrown with dice of its own, so that the families stay who they were
    Traits traits = new Traits(new Dice(home.path(), "traits"), size, age, since);
    Dice landlords = new Dice(home.path(), "landlord");
    List<Resident> residents = new ArrayList<>(size);
    residents.add(resident(dice, traits, home, name, man, age, HEAD, true, since));
    if (size > 1) {
      int years = Math.max(23, age + dice.between(-5, 4));
      String own = Names.surname(dice);
      residents.add(resident(dice, traits, home, own, !man, years, "10", false, since));
    }
    for (int more = 2; more < size; more++) {
      boolean old = age < 55 && more == 4;
      int years = old ? age + dice.between(22, 30) : Math.max(0, age - dice.between(22, 33));
      boolean son = dice.chance(52);
      String relation = old ? (son ? "51" : "52") : son ? "20" : "30";
      residents.add(resident(dice, traits, home, name, son, years, relation, false, since));
    }
    String landlord = Names.surname(landlords) + Names.given(landlords, man);
    return new Household(home, residents, traits.verified(), traits.rental(landlord));
  }

  private Resident resident(
      Dice dice,
      Traits traits,
      Spot home,
      String surname,
      boolean male,
      int age,
      String relation,
      boolean reachable,
      LocalDate since) {
    LocalDate born = TODAY.minusYears(age).minusDays(dice.below(365));
    int[] used = orders.computeIfAbsent(born, day -> new int[2]);
    while (used[male ? 1 : 0] >= ORDERS) {
      born = born.minusDays(1);
      used = orders.computeIfAbsent(born, day -> new int[2]);
    }
    int order = FIRST_ORDER + 2 * used[male ? 1 : 0]++ + (male ? 1 : 0);
    LocalDate from = since.isBefore(born) ? born : since;
    return new Resident(
        dice.id(Layout.EDITION),
        home,
        surname + Names.given(dice, male),
        male,
        born,
        IdNumber.of(county, born, order).value(),
        reachable ? phone() : null,
        relation,
        traits.tenure(relation.equals(HEAD)),
        traits.ethnicGroup(),
        traits.labels(age, male),
        traits.elements(age, male),
        from);
  }

  // 154 is a block no operator uses; the factor scatters the numbers without repeating one
  private String phone() {
    long number = (phones++ * 7_919 + county.hashCode() % 1000 * 37L + 10_000_019L) % PHONES;
    return "154%08d".formatted(number);
  }

  /// The first moment of a day, for ids.
  static Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.ofHours(8));
  }
}
