package org.linli.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Sheet;
import org.linli.place.PlaceKind;
import org.linli.vault.Masks;
import org.linli.vault.Vault;

/// 样例登记写入 — places, people, organisations, posts and boards as rows.
final class RegisterLoad {

  // stands for the digest of a content nobody can read any more
  private static final byte[] EARLIER = {0};

  // years for which somebody is chosen
  private static final int TERM = 5;

  private RegisterLoad() {}

  static void places(Bulk bulk, County county) {
    Layout layout = county.layout();
    Map<String, int[]> counts = counts(layout, county.population());
    bulk.into(
        "place",
        "county, id, path, kind, name, estate_id, households, residents, longitude, latitude",
        rows -> {
          for (Spot p : layout.places()) {
            int[] count = counts.getOrDefault(p.path(), new int[2]);
            boolean stands = p.kind() == PlaceKind.BUILDING;
            rows.add(
                p.county(),
                p.id(),
                p.path(),
                p.kind(),
                p.name(),
                p.estate() == null ? null : p.estate().id(),
                count[0],
                count[1],
                stands ? county.terrain().point(p).x : null,
                stands ? county.terrain().point(p).y : null);
          }
        });
  }

  static void people(Bulk bulk, Vault vault, List<Household> households) {
    bulk.into(
        "person",
        "county, id, place_id, place_path, name_sealed, name_masked, phone_sealed, phone_masked,"
            + " phone_hash, id_number_sealed, id_number_hash, sex, born, ethnic_group, labels,"
            + " file_sealed, created_at",
        rows -> households.forEach(h -> h.residents().forEach(r -> person(rows, vault, r))));
    bulk.into(
        "residence",
        "county, id, person_id, place_id, place_path, relation, tenure, lives_here, since,"
            + " verified_on",
        rows ->
            households.forEach(
                h ->
                    h.residents()
                        .forEach(
                            r ->
                                rows.add(
                                    h.home().county(),
                                    // one residence for each of them, and no more
                                    r.id(),
                                    r.id(),
                                    h.home().id(),
                                    h.home().path(),
                                    r.relation(),
                                    r.tenure(),
                                    true,
                                    r.since(),
                                    h.verified()))));
  }

  static void dwellings(Bulk bulk, Vault vault, List<Household> households) {
    bulk.into(
        "dwelling",
        "county, place_id, place_path, rented, rental_sealed, version",
        rows ->
            households.stream()
                .filter(h -> !h.rental().isEmpty())
                .forEach(
                    h ->
                        rows.add(
                            h.home().county(),
                            h.home().id(),
                            h.home().path(),
                            true,
                            Sheet.seal(vault, h.home().county(), h.rental()),
                            1)));
  }

  private static void person(Rows rows, Vault vault, Resident r) {
    String county = r.home().county();
    String phone = r.phone();
    rows.add(
        county,
        r.id(),
        r.home().id(),
        r.home().path(),
        vault.seal(county, r.name()),
        Masks.maskName(r.name()),
        phone == null ? null : vault.seal(county, phone),
        phone == null ? null : Masks.maskPhone(phone),
        phone == null ? null : vault.fingerprint("phone", phone),
        vault.seal(county, r.idNumber()),
        vault.fingerprint("id-number", r.idNumber()),
        r.male() ? "MALE" : "FEMALE",
        r.born(),
        r.ethnicGroup(),
        "{" + String.join(",", r.labels()) + "}",
        Sheet.seal(vault, county, r.elements()),
        Layout.EDITION);
  }

  static void offices(Bulk bulk, Offices offices) {
    bulk.into(
        "organisation",
        "county, id, kind, name, place_id, place_path, duty_phone, duty_hours, address",
        rows -> {
          for (Office o : offices.all()) {
            rows.add(
                o.place().county(),
                o.id(),
                o.kind(),
                o.name(),
                o.place().id(),
                o.place().path(),
                o.dutyPhone(),
                o.dutyHours(),
                o.address());
          }
        });
    bulk.into(
        "duty_area",
        "county, organisation_id, place_id, place_path",
        rows -> {
          for (Office o : offices.all()) {
            o.areas().forEach(a -> rows.add(a.county(), o.id(), a.id(), a.path()));
          }
        });
  }

  static void posts(Bulk bulk, Chiefs chiefs) {
    bulk.into(
        "post",
        "county, id, kind, place_id, place_path",
        rows -> {
          for (Seat s : chiefs.all()) {
            rows.add(s.place.county(), s.id, s.kind, s.place.id(), s.place.path());
          }
        });
    bulk.into(
        "appointment",
        "county, id, post_id, place_path, person_id, public_name, duty_phone, consent_on, since,"
            + " term_until, until, reason_since, reason_until",
        rows -> chiefs.all().forEach(s -> s.terms.forEach(t -> term(rows, s, t))));
  }

  private static void term(Rows rows, Seat seat, Seat.Term term) {
    rows.add(
        seat.place.county(),
        term.id(),
        seat.id,
        seat.place.path(),
        term.person().id(),
        term.person().name(),
        term.dutyPhone(),
        term.dutyPhone() == null ? null : term.since(),
        term.since(),
        term.since().plusYears(TERM),
        term.until(),
        term.reasonSince(),
        term.reasonUntil());
  }

  /// Accounts with the well-known password; without one nobody can sign in yet.
  static void accounts(Bulk bulk, Staff staff, @Nullable String password) {
    bulk.into(
        "account",
        "county, id, login, password_hash, part, display_name, place_id, place_path,"
            + " organisation_id, person_id, sample, created_at",
        rows -> {
          for (Staff.Login l : staff.all()) {
            rows.add(
                l.place().county(),
                l.id(),
                l.login(),
                password == null ? null : new Bulk.Salted(password),
                l.part(),
                l.name(),
                l.place().id(),
                l.place().path(),
                l.organisation(),
                l.person() == null ? null : l.person().id(),
                true,
                Layout.EDITION);
          }
        });
  }

  /// The chiefs of one stairwell stand in for each other: a week that is over, and weeks of
  /// training at the end of the year.
  static void leaves(Bulk bulk, Staff staff) {
    bulk.into(
        "delegation",
        "county, id, absent_id, delegate_id, since, until, created_at",
        rows -> {
          leave(rows, staff, "building", "grid", "2025-05-12", "2025-05-18");
          leave(rows, staff, "stairwell", "building", "2026-11-09", "2026-12-31");
        });
  }

  private static void leave(
      Rows rows, Staff staff, String absent, String delegate, String since, String until) {
    LocalDate first = LocalDate.parse(since);
    for (Staff.Login away : staff.all()) {
      for (Staff.Login there : staff.all()) {
        if (away.login().equals(absent) && there.login().equals(delegate)) {
          rows.add(
              away.place().county(),
              UUID.nameUUIDFromBytes((away.id() + since).getBytes(StandardCharsets.UTF_8)),
              away.id(),
              there.id(),
              first,
              LocalDate.parse(until),
              Population.at(first.minusDays(1)));
        }
      }
    }
  }

  static void boards(Bulk bulk, Layout layout, Chiefs chiefs) {
    Dice dice = new Dice(layout.county(), "boards-fate");
    bulk.into(
        "board",
        "county, id, code, place_id, place_path, put_up, printed_at, printed, mounted_at,"
            + " damaged_at",
        rows -> {
          for (Notices.Board b : Notices.of(layout)) {
            Instant printed = Population.at(b.putUp().minusDays(2)).plusSeconds(36_000);
            Instant changed = chiefs.changed(b.place());
            boolean stale = changed != null && changed.isAfter(printed);
            boolean damaged = dice.below(100) == 0;
            rows.add(
                b.place().county(),
                b.id(),
                b.code(),
                b.place().id(),
                b.place().path(),
                b.putUp(),
                printed,
                stale ? EARLIER : null,
                Population.at(b.putUp()).plusSeconds(54_000),
                damaged ? Population.at(b.putUp().plusDays(200)) : null);
          }
        });
  }

  /// What hangs and was not written as an earlier state is what the records say.
  static void printed(Bulk bulk, String county) {
    bulk.update("update board set printed = shown where county = ? and printed is null", county);
  }

  // households and residents of every place, counted upwards from the doors
  private static Map<String, int[]> counts(Layout layout, Population population) {
    Map<String, int[]> counts = new HashMap<>();
    Map<String, Spot> estates = new HashMap<>();
    for (Spot building : layout.of(PlaceKind.BUILDING)) {
      if (building.estate() != null) {
        estates.put(building.path(), building.estate());
      }
    }
    for (Spot home : layout.of(PlaceKind.HOUSEHOLD)) {
      int residents = population.count(home);
      for (int length : List.of(6, 9, 12, 15, 18, 20, 24)) {
        add(counts, home.path().substring(0, length), residents);
      }
      Spot estate = estates.get(home.path().substring(0, 18));
      if (estate != null) {
        add(counts, estate.path(), residents);
      }
    }
    return counts;
  }

  private static void add(Map<String, int[]> counts, String path, int residents) {
    int[] count = counts.computeIfAbsent(path, any -> new int[2]);
    count[0]++;
    count[1] += residents;
  }
}
