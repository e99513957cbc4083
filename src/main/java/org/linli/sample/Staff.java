package org.linli.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;

/// 样例账号 — one account for every desk, company and department, three administrators, and the chiefs
/// of one stairwell; the first of each kind is shown at the start.
final class Staff {

  /// 一个账号 — one row of `account`.
  record Login(
      UUID id,
      String login,
      AccountPart part,
      String name,
      Spot place,
      @Nullable UUID organisation,
      @Nullable Resident person,
      boolean shown) {}

  private final List<Login> all = new ArrayList<>();
  private final Map<UUID, UUID> byOrganisation = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Dice dice;

  Staff(Layout layout, Offices offices, Chiefs chiefs) {
    dice = new Dice(layout.county(), "staff");
    Spot county = layout.of(PlaceKind.COUNTY).getFirst();
    offices.of(OrganisationKind.COUNTY_DESK).forEach(o -> desk(o, AccountPart.COUNTY_DESK));
    offices.of(OrganisationKind.STREET_DESK).forEach(o -> desk(o, AccountPart.STREET_DESK));
    offices.of(OrganisationKind.COMMUNITY_DESK).forEach(o -> desk(o, AccountPart.COMMUNITY_DESK));
    offices.of(OrganisationKind.PROPERTY_COMPANY).forEach(o -> handler(o, "property"));
    offices.of(OrganisationKind.DEPARTMENT).forEach(o -> handler(o, "department"));
    chief(chiefs, PostKind.GRID_CHIEF, "grid");
    chief(chiefs, PostKind.BUILDING_CHIEF, "building");
    chief(chiefs, PostKind.STAIRWELL_CHIEF, "stairwell");
    add("system", AccountPart.SYSTEM_ADMINISTRATOR, "系统管理员", county, null, null, true);
    add("security", AccountPart.SECURITY_ADMINISTRATOR, "安全管理员", county, null, null, true);
    add("auditor", AccountPart.AUDITOR, "审计管理员", county, null, null, true);
  }

  List<Login> all() {
    return Collections.unmodifiableList(all);
  }

  /// The account of this sign-in name.
  Login shown(String login) {
    return all.stream().filter(l -> l.login().equals(login)).findFirst().orElseThrow();
  }

  /// The account that acts for the organisation.
  UUID of(Office office) {
    return Objects.requireNonNull(byOrganisation.get(office.id()));
  }

  private void desk(Office office, AccountPart part) {
    String word =
        switch (office.kind()) {
          case COUNTY_DESK -> "county";
          case STREET_DESK -> "street";
          case COMMUNITY_DESK, PROPERTY_COMPANY, OWNERS_COMMITTEE, DEPARTMENT, STATION, VENUE ->
              "community";
        };
    String path = office.place().path();
    boolean first = !counters.containsKey(word);
    String login = first ? word : word + "-" + path.substring(6);
    counters.put(word, 1);
    byOrganisation.put(
        office.id(), add(login, part, office.name(), office.place(), office.id(), null, first));
  }

  private void handler(Office office, String word) {
    int number = counters.merge(word, 1, Integer::sum);
    String login = number == 1 ? word : word + "-" + number;
    byOrganisation.put(
        office.id(),
        add(
            login,
            AccountPart.HANDLER,
            office.name(),
            office.place(),
            office.id(),
            null,
            number == 1 && word.equals("property")));
  }

  // the three chiefs of one stairwell, so that a matter can be followed from one to the next
  private void chief(Chiefs chiefs, PostKind kind, String login) {
    for (Seat seat : chiefs.of(PostKind.STAIRWELL_CHIEF)) {
      Seat building = chiefs.above(seat.place, 18);
      Seat grid = chiefs.above(seat.place, 15);
      if (seat.holder() == null
          || building == null
          || building.holder() == null
          || grid == null
          || grid.holder() == null) {
        continue;
      }
      Seat held =
          kind.equals(PostKind.GRID_CHIEF)
              ? grid
              : kind.equals(PostKind.BUILDING_CHIEF) ? building : seat;
      Resident person = held.holder();
      if (person != null) {
        add(login, AccountPart.CHIEF, person.name(), held.place, null, person, true);
        return;
      }
    }
  }

  private UUID add(
      String login,
      AccountPart part,
      String name,
      Spot place,
      @Nullable UUID organisation,
      @Nullable Resident person,
      boolean shown) {
    UUID id = dice.id(Layout.EDITION);
    all.add(new Login(id, login, part, name, place, organisation, person, shown));
    return id;
  }
}
