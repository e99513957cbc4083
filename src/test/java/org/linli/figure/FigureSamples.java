package org.linli.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 样例 — invented matters, written as rows, at all kinds of places.
final class FigureSamples {

  static final List<String> CATEGORIES = List.of("LIGHT", "HEATING", "DISPUTE");
  static final List<String> CHANNELS = List.of("WEB", "BOARD", "PHONE");
  static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  private final JdbcClient jdbc;
  private final String county;
  private final Random random;
  private final UUID place = Id.fresh();
  private int numbers;

  FigureSamples(JdbcClient jdbc, String county, Random random) {
    this.jdbc = jdbc;
    this.county = county;
    this.random = random;
    jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, 'COUNTY', '试县')")
        .params(county, place, county)
        .update();
  }

  /// A place: from the county down to a household, estates with a letter among them.
  String path() {
    String community = county + "00" + (1 + random.nextInt(2)) + "00" + (1 + random.nextInt(2));
    String grid = community + "00" + (1 + random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 -> county;
      case 1 -> county + "001";
      case 2 -> community;
      case 3 -> community + "E001";
      case 4 -> grid + "S002";
      case 5 -> community + "000001";
      case 6 -> grid + "00501";
      default -> grid;
    };
  }

  UUID report() {
    return report(path(), CATEGORIES.get(random.nextInt(3)), moment());
  }

  UUID report(String path, String category, Instant opened) {
    UUID id = Id.fresh();
    jdbc.sql(
            """
            insert into matter (county, id, number, place_id, place_path, kind, category, channel, state, private,
              verified, urgent, opened_at, link_hash)
            values (?, ?, ?, ?, ?, 'PROBLEM', ?, ?, 'REPORTED', false, true, false, ?, ?)
            """)
        .params(
            county,
            id,
            county + "-" + ++numbers,
            place,
            path,
            category,
            CHANNELS.get(random.nextInt(3)),
            opened.atOffset(ZoneOffset.UTC),
            new byte[0])
        .update();
    return id;
  }

  /// Changes one thing about the matter, as acts do: in any order, back and forth.
  void change(UUID id) {
    switch (random.nextInt(6)) {
      case 0 -> set(id, "accepted_at = ?", moment().atOffset(ZoneOffset.UTC));
      case 1 -> close(id, moment(), random.nextBoolean());
      case 2 -> {
        set(id, "closed_at = ?", null);
        set(id, "reopened = ?", 1);
      }
      case 3 -> set(id, "solved = ?", random.nextBoolean());
      case 4 -> set(id, "satisfied = ?", random.nextBoolean());
      default -> set(id, "place_path = ?", path());
    }
  }

  void close(UUID id, Instant at, boolean inTime) {
    set(id, "closed_at = ?", at.atOffset(ZoneOffset.UTC));
    set(id, "closed_in_time = ?", inTime);
    set(id, "ended_rung = ?", random.nextBoolean() ? "GRID_CHIEF" : "PROPERTY");
  }

  Instant moment() {
    return Time.start(BEGIN).plusSeconds(random.nextInt(500 * 86_400));
  }

  private void set(UUID id, String what, @Nullable Object value) {
    jdbc.sql("update matter set " + what + " where county = ? and id = ?")
        .params(Arrays.asList(value, county, id))
        .update();
  }
}
