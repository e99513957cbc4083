package org.linli.chief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.organisation.PostKinds;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 届满提醒 — the appointments whose term ends soon or has ended, the earliest first, as the clock says
/// at the moment of reading.
@Component
class Terms {

  static final int PAGE = 50;
  // 2026-11-22
  private static final int DAY = 10;
  private static final String WHERE =
      "where a.county = ? and a.until is null and a.term_until <= ? and ";

  /// 续页位置 — the last line of a page; a key nobody was given begins at the beginning.
  private record After(LocalDate day, UUID id) {

    static After of(String key) {
      try {
        String[] parts = key.split(" ", 2);
        return new After(
            LocalDate.parse(parts[0].length() == DAY ? parts[0] : ""),
            UUID.fromString(parts[parts.length - 1]));
      } catch (DateTimeException | IllegalArgumentException e) {
        return new After(LocalDate.EPOCH, new UUID(0, 0));
      }
    }
  }

  private final JdbcClient jdbc;
  private final Places places;
  private final PostKinds kinds;
  private final Clock clock;
  private final int days;

  Terms(
      JdbcClient jdbc,
      Places places,
      PostKinds kinds,
      Clock clock,
      @Value("${linli.chief.term-reminder-days:60}") int days) {
    this.jdbc = jdbc;
    this.places = places;
    this.kinds = kinds;
    this.clock = clock;
    this.days = days;
  }

  int days() {
    return days;
  }

  /// The next `limit` after a line's key (empty = from the beginning).
  List<ChiefPages.Term> ending(Scope scope, String after, int limit) {
    After last = After.of(after);
    List<ChiefPages.Term> found =
        jdbc.sql(
                """
                select a.term_until, a.id as held, a.public_name, a.deputy, p.id, p.kind, p.place_path
                from appointment a join post p on p.county = a.county and p.id = a.post_id
                """
                    + WHERE
                    + scope.within("a.place_path")
                    + """
                     and (a.term_until, a.id) > (?, ?)
                    order by a.term_until, a.id limit ?
                    """)
            .params(scope.county(), by(), last.day(), last.id(), limit)
            .query(this::row)
            .list();
    Map<String, String> names =
        places.fullNames(scope.county(), found.stream().map(ChiefPages.Term::place).toList());
    return found.stream()
        .map(t -> t.at(kinds.of(scope.county(), t.kind()).name(), names.get(t.place())))
        .toList();
  }

  int count(Scope scope) {
    return jdbc.sql("select count(*) from appointment a " + WHERE + scope.within("a.place_path"))
        .params(scope.county(), by())
        .query(Integer.class)
        .single();
  }

  private LocalDate by() {
    return today().plusDays(days);
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }

  private ChiefPages.Term row(ResultSet row, int n) throws SQLException {
    LocalDate until = row.getObject("term_until", LocalDate.class);
    PostKind kind = new PostKind(row.getString("kind"));
    return new ChiefPages.Term(
        until + " " + row.getString("held"),
        row.getString("id"),
        kind,
        new PostCharter.Name(kind.code(), kind.code()),
        row.getString("public_name"),
        row.getBoolean("deputy"),
        row.getString("place_path"),
        until,
        until.isBefore(today()));
  }
}
