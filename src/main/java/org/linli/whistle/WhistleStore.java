package org.linli.whistle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterId;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 吹哨库 — reads and writes whistles and calls of one matter; whoever writes has locked the matter.
@Repository
class WhistleStore {

  /// A call beside its whistle.
  static final String CALLS =
      """
      select c.*, w.occasion, w.rung, w.organisation as caller, w.ruler, w.words, w.blown_by,
        w.blown_person, w.blown_at
      from whistle_call c join whistle w on w.county = c.county and w.id = c.whistle_id
      """;

  private static final String OPEN = "c.state in " + WhistleState.open();

  private final JdbcClient jdbc;

  WhistleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Whistle w) {
    jdbc.sql(
            """
            insert into whistle (county, id, matter_id, item, occasion, rung, organisation, ruler,
              words, blown_by, blown_person, blown_at)
            values (:county, :id, :matter, :item, :occasion, :rung, :organisation, :ruler,
              :words, :by, :person, :at)
            """)
        .param("county", w.county())
        .param("id", w.id())
        .param("matter", w.matter().value())
        .param("item", w.item())
        .param("occasion", w.occasion().name())
        .param("rung", w.rung().name())
        .param("organisation", w.organisation())
        .param("ruler", w.ruler().name())
        .param("words", w.words())
        .param("by", w.by())
        .param("person", w.person())
        .param("at", time(w.at()))
        .update();
  }

  void insert(WhistleCall c) {
    jdbc.sql(
            """
            insert into whistle_call (county, id, whistle_id, matter_id, item, place_path,
              organisation, lead, state, called_at, due_at, arrive_by)
            values (:county, :id, :whistle, :matter, :item, :path, :organisation, :lead, :state,
              :called, :due, :arrive)
            """)
        .param("county", c.whistle().county())
        .param("id", c.id())
        .param("whistle", c.whistle().id())
        .param("matter", c.whistle().matter().value())
        .param("item", c.whistle().item())
        .param("path", c.placePath())
        .param("organisation", c.organisation())
        .param("lead", c.lead())
        .param("state", c.state().name())
        .param("called", time(c.calledAt()))
        .param("due", time(c.due()))
        .param("arrive", time(c.arriveBy()))
        .update();
  }

  /// Writes the call over the version before; [Stale] when another came between.
  void update(WhistleCall c) {
    int rows =
        jdbc.sql(
                """
                update whistle_call set state = :state, due_at = :due, late = :late,
                  arrive_by = :arrive, arrived_at = :arrived, ended_at = :ended,
                  refusal = :refusal, ruling = :ruling, deed = :deed, withdrawal = :withdrawal,
                  done_person = :person, stars = :stars, opinion = :opinion, version = :version
                where county = :county and id = :id and version = :version - 1
                """)
            .param("state", c.state().name())
            .param("due", time(c.due()))
            .param("late", c.late())
            .param("arrive", time(c.arriveBy()))
            .param("arrived", time(c.arrivedAt()))
            .param("ended", time(c.endedAt()))
            .param("refusal", c.refusal())
            .param("ruling", c.ruling())
            .param("deed", c.deed())
            .param("withdrawal", c.withdrawal())
            .param("person", c.donePerson())
            .param("stars", c.stars())
            .param("opinion", c.opinion())
            .param("version", c.version())
            .param("county", c.whistle().county())
            .param("id", c.id())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }

  Optional<WhistleCall> find(String county, UUID id) {
    return jdbc.sql(CALLS + " where c.county = ? and c.id = ?")
        .params(county, id)
        .query(WhistleStore::row)
        .optional();
  }

  /// The calls of a matter in the order in which they were made, the lead of each first.
  List<WhistleCall> of(String county, MatterId matter) {
    return jdbc.sql(
            CALLS
                + " where c.county = ? and c.matter_id = ? order by c.called_at, c.whistle_id,"
                + " c.lead desc, c.id")
        .params(county, matter.value())
        .query(WhistleStore::row)
        .list();
  }

  /// The calls the matter waits for.
  List<WhistleCall> open(String county, MatterId matter) {
    return jdbc.sql(CALLS + " where c.county = ? and c.matter_id = ? and " + OPEN)
        .params(county, matter.value())
        .query(WhistleStore::row)
        .list();
  }

  /// The matters the organisations are called to, and what they did there while it is open.
  Set<UUID> matters(String county, Set<UUID> organisations) {
    return new HashSet<>(
        jdbc.sql(
                "select distinct c.matter_id from whistle_call c where c.county = ?"
                    + " and c.organisation = any(?) and ("
                    + OPEN
                    + """
                     or c.state in ('DONE', 'RATED') and exists (
                      select 1 from matter_item i where i.county = c.county
                        and i.matter_id = c.matter_id and i.item = c.item and i.due_at is not null))
                    """)
            .params(county, organisations.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /// Whose clock ran out and who was not told yet.
  List<WhistleCall> past(String county, Instant now, int limit) {
    return jdbc.sql(
            CALLS
                + " where c.county = ? and c.due_at < ? and not c.late"
                + " order by c.due_at, c.id limit ?")
        .params(county, Objects.requireNonNull(time(now)), limit)
        .query(WhistleStore::row)
        .list();
  }

  static WhistleCall row(ResultSet row, int n) throws SQLException {
    return new WhistleCall(
        whistle(row),
        row.getObject("id", UUID.class),
        row.getString("place_path"),
        row.getObject("organisation", UUID.class),
        row.getBoolean("lead"),
        WhistleState.valueOf(row.getString("state")),
        moment(row, "called_at"),
        instant(row, "due_at"),
        row.getBoolean("late"),
        moment(row, "arrive_by"),
        instant(row, "arrived_at"),
        instant(row, "ended_at"),
        number(row, "refusal"),
        number(row, "ruling"),
        number(row, "deed"),
        number(row, "withdrawal"),
        row.getObject("done_person", UUID.class),
        number(row, "stars"),
        number(row, "opinion"),
        row.getInt("version"));
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Whistle whistle(ResultSet row) throws SQLException {
    return new Whistle(
        row.getString("county"),
        row.getObject("whistle_id", UUID.class),
        new MatterId(row.getObject("matter_id", UUID.class)),
        row.getInt("item"),
        WhistleOccasion.valueOf(row.getString("occasion")),
        Rung.valueOf(row.getString("rung")),
        row.getObject("caller", UUID.class),
        Rung.valueOf(row.getString("ruler")),
        row.getInt("words"),
        row.getObject("blown_by", UUID.class),
        row.getObject("blown_person", UUID.class),
        moment(row, "blown_at"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
