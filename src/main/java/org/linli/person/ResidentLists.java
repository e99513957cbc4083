package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 居民表 — who lives behind the doors of an area, line by line for a list that leaves the house:
/// without anything sensitive, masked but for what the caller may have in clear.
@Component
public class ResidentLists {

  private static final CodeList RELATIONS = CodeList.of("relation");
  private static final CodeList LABELS = CodeList.of("label");
  private static final CodeList TENURES = CodeList.of("tenure");
  // 《个人信息保护法》第二十八条: what is known of a child under fourteen is sensitive
  private static final int GROWN = 14;
  private static final Set<String> CHILDREN = Set.of("CHILD_IN_NEED", "CHILD_LEFT_BEHIND");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ResidentLists(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// 居民行 — one residence that lasts, as a list names its fields, in Chinese words.
  ///
  /// @param key hand it back for the lines after this one
  public record Line(String key, String path, boolean head, Map<String, String> values) {}

  /// How many lines there are, counted no further than `most`; in a transaction of the scope.
  public int count(Scope scope, String area, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from residence r join person p on p.county = r.county and p.id = r.person_id
              where r.county = ? and r.until is null and r.place_path >= ? and r.place_path < ?
                and %s and %s
              limit ?) counted
            """
                .formatted(scope.within("r.place_path"), scope.within("p.place_path")))
        .params(scope.county(), area, Paths.end(area), most)
        .query(Integer.class)
        .single();
  }

  /// The next lines after a key (empty = from the beginning), by door; in a transaction of the
  /// scope. Children stay masked whatever is clear.
  ///
  /// @param clear which of `name`, `phone` and `idNumber` stand in clear
  public List<Line> page(Scope scope, String area, String after, int limit, Set<String> clear) {
    LocalDate today = Time.day(clock.instant());
    return jdbc.sql(
            """
            select p.*, r.relation, r.id as residence, r.place_path as door, r.tenure, r.lives_here,
              r.since
            from residence r join person p on p.county = r.county and p.id = r.person_id
            where r.county = ? and r.until is null and r.place_path >= ? and r.place_path < ?
              and r.place_path || ' ' || r.id > ? and %s and %s
            order by r.place_path || ' ' || r.id limit ?
            """
                .formatted(scope.within("r.place_path"), scope.within("p.place_path")))
        .params(scope.county(), area, Paths.end(area), after, limit)
        .query(
            (row, n) -> {
              Person person = PersonStore.row(row, n);
              Map<String, String> values = values(person);
              if (!isChild(person, today)) {
                open(person, clear, values);
              }
              values.put("relation", RELATIONS.chinese(row.getString("relation")));
              values.put("tenure", TENURES.chinese(row.getString("tenure")));
              values.put("livesHere", row.getBoolean("lives_here") ? "是" : "否");
              values.put("since", row.getString("since"));
              return new Line(
                  row.getString("door") + " " + row.getString("residence"),
                  row.getString("door"),
                  row.getString("relation").equals(ResidenceStore.HEAD),
                  values);
            })
        .list();
  }

  private Map<String, String> values(Person person) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> elements = Sheet.open(vault, person.county(), person.held().file());
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      String value = elements.get(field.name());
      if (value != null && !field.sensitive()) {
        values.put(field.name(), Sheet.said(field, value));
      }
    }
    values.put("name", person.nameMasked());
    put(values, "phone", person.phoneMasked());
    byte[] number = person.idNumber();
    if (number != null) {
      values.put("idNumber", Masks.maskIdNumber(vault.open(person.county(), number)));
    }
    values.put(
        "labels",
        person.held().labels().stream().map(LABELS::chinese).collect(Collectors.joining("、")));
    return values;
  }

  private void open(Person person, Set<String> clear, Map<String, String> values) {
    if (clear.contains("name")) {
      values.put("name", vault.open(person.county(), person.name()));
    }
    byte[] phone = person.phone();
    if (clear.contains("phone") && phone != null) {
      values.put("phone", vault.open(person.county(), phone));
    }
    byte[] number = person.idNumber();
    if (clear.contains("idNumber") && number != null) {
      values.put("idNumber", vault.open(person.county(), number));
    }
  }

  private static boolean isChild(Person person, LocalDate today) {
    LocalDate born = person.born();
    return born == null
        ? person.held().labels().stream().anyMatch(CHILDREN::contains)
        : born.plusYears(GROWN).isAfter(today);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
