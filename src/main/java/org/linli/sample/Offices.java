package org.linli.sample;

import static org.linli.organisation.OrganisationKind.COMMUNITY_DESK;
import static org.linli.organisation.OrganisationKind.COUNTY_DESK;
import static org.linli.organisation.OrganisationKind.DEPARTMENT;
import static org.linli.organisation.OrganisationKind.PROPERTY_COMPANY;
import static org.linli.organisation.OrganisationKind.STATION;
import static org.linli.organisation.OrganisationKind.STREET_DESK;
import static org.linli.organisation.OrganisationKind.VENUE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;

/// 样例单位表 — the desks of every level, departments, stations that cover every grid, and invented
/// property companies with their estates; some estates have none.
final class Offices {

  private static final String HOURS = "工作日 8:30–11:30，13:30–17:00";
  private static final String ALWAYS = "每天 8:00–20:00";
  private static final List<String> DEPARTMENTS =
      List.of("住房和城乡建设局", "城市管理执法局", "供热服务中心", "司法局", "信访局");
  static final List<String> ROOMS = List.of("居民活动室", "爱心驿站", "议事厅", "儿童之家");
  // without a property company: the old estates nobody wants to manage
  private static final int UNMANAGED = 9;

  private final Layout layout;
  private final Dice dice;
  private final List<Office> all = new ArrayList<>();
  private int phones;

  Offices(Layout layout) {
    this.layout = layout;
    this.dice = new Dice(layout.county(), "offices");
    desks();
    departments();
    stations();
    companies();
    venues();
  }

  List<Office> all() {
    return Collections.unmodifiableList(all);
  }

  Stream<Office> of(OrganisationKind kind) {
    return all.stream().filter(o -> o.kind() == kind);
  }

  /// Where the stations stand.
  List<Spot> stationPlaces() {
    return of(STATION).map(Office::place).distinct().toList();
  }

  /// The office of a kind whose area covers the place; the nearest when several do.
  @Nullable Office covering(OrganisationKind kind, Spot place) {
    Office nearest = null;
    int depth = 0;
    for (Office office : all) {
      if (office.kind() != kind) {
        continue;
      }
      for (Spot area : office.areas()) {
        if (area.covers(place) && area.path().length() > depth) {
          nearest = office;
          depth = area.path().length();
        }
      }
    }
    return nearest;
  }

  /// The property company of the building's estate.
  @Nullable Office company(@Nullable Spot estate) {
    return of(PROPERTY_COMPANY).filter(o -> o.areas().contains(estate)).findFirst().orElse(null);
  }

  private void desks() {
    Spot county = layout.of(PlaceKind.COUNTY).getFirst();
    desk(COUNTY_DESK, county, "社会治理中心");
    layout.of(PlaceKind.STREET).forEach(s -> desk(STREET_DESK, s, "社会治理中心"));
    layout.of(PlaceKind.TOWNSHIP).forEach(s -> desk(STREET_DESK, s, "社会治理中心"));
    layout.of(PlaceKind.COMMUNITY).forEach(s -> desk(COMMUNITY_DESK, s, "工作站"));
    layout.of(PlaceKind.VILLAGE).forEach(s -> desk(COMMUNITY_DESK, s, "工作站"));
  }

  private void desk(OrganisationKind kind, Spot place, String ending) {
    add(kind, place.name() + ending, place, HOURS, place.name() + "办事大厅", List.of(place));
  }

  private void departments() {
    Spot county = layout.of(PlaceKind.COUNTY).getFirst();
    for (String name : DEPARTMENTS) {
      add(DEPARTMENT, county.name() + name, county, HOURS, county.name() + "政务中心", List.of(county));
    }
  }

  private void stations() {
    List<Spot> communities = layout.of(PlaceKind.COMMUNITY);
    List<List<Spot>> grids =
        communities.stream().map(c -> layout.below(c, PlaceKind.GRID)).toList();
    int most = grids.stream().mapToInt(List::size).min().orElse(1);
    int[] counts = dice.share(layout.district().stations(), communities.size(), 1, most);
    for (int c = 0; c < communities.size(); c++) {
      int size = grids.get(c).size();
      int[] shares = dice.share(size, counts[c], 1, size);
      int at = 0;
      for (int s = 0; s < shares.length; s++) {
        List<Spot> areas = grids.get(c).subList(at, at + shares[s]);
        at += shares[s];
        add(
            STATION,
            communities.get(c).name() + "第" + (s + 1) + "网格党群服务站",
            areas.getFirst(),
            ALWAYS,
            communities.get(c).name() + areas.getFirst().name() + "便民用房",
            areas);
      }
    }
  }

  private void companies() {
    List<Spot> estates = new ArrayList<>(layout.of(PlaceKind.ESTATE));
    List<List<Spot>> managed = new ArrayList<>();
    List<String> names = Names.companies();
    int companies = Math.max(2, Math.min(names.size(), estates.size() / 4));
    for (int i = 0; i < companies; i++) {
      managed.add(new ArrayList<>());
    }
    for (int e = 0; e < estates.size(); e++) {
      if (e % UNMANAGED != UNMANAGED - 1) {
        managed.get(e % companies).add(estates.get(e));
      }
    }
    for (int i = 0; i < companies; i++) {
      List<Spot> areas = managed.get(i);
      if (areas.isEmpty()) {
        continue;
      }
      add(
          PROPERTY_COMPANY,
          names.get(i) + "物业服务有限公司",
          areas.getFirst(),
          ALWAYS,
          areas.getFirst().name() + "物业服务中心",
          areas);
    }
  }

  // two of three estates have a room of their own
  private void venues() {
    List<Spot> estates = layout.of(PlaceKind.ESTATE);
    for (int e = 0; e < estates.size(); e++) {
      Spot estate = estates.get(e);
      if (e % 3 != 2) {
        String name = estate.name() + ROOMS.get(e % ROOMS.size());
        add(VENUE, name, estate, ALWAYS, estate.name() + "物业楼一层", List.of(estate));
      }
    }
  }

  private void add(
      OrganisationKind kind,
      String name,
      Spot place,
      String hours,
      String address,
      List<Spot> areas) {
    // after the area code no real number begins with 0
    String phone = "0434-0%06d".formatted(++phones);
    all.add(
        new Office(
            dice.id(Layout.EDITION), kind, name, place, phone, hours, address, List.copyOf(areas)));
  }
}
