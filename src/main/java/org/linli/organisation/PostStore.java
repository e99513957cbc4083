package org.linli.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.redraw.Redrawing;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 岗位存取 — reads and writes posts and appointments.
@Repository
class PostStore {

  static final String COLUMNS =
      """
      p.id, p.county, p.kind, p.place_id, p.place_path, p.retired_at, a.id as appointment,
      a.person_id, a.public_name, a.duty_phone, a.since, a.term_until, coalesce(a.version, 0) as version
      """;
  private static final String IN_OFFICE =
      """
      from post p
      left join appointment a on a.county = p.county and a.post_id = p.id and a.until is null
      """;
  static final String FROM = IN_OFFICE + "and not a.deputy\n";
  private static final String APPOINTMENT =
      """
      select a.id, a.post_id, p.kind, a.place_path, a.person_id, a.public_name, a.duty_phone,
             a.consent_on, a.withdrawn_on, a.since, a.term_until, a.until, a.reason_since,
             a.reason_until, a.deputy, a.version
      from appointment a join post p on p.county = a.county and p.id = a.post_id
      """;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Post> find(String county, PostId id) {
    return jdbc.sql("select " + COLUMNS + FROM + "where p.county = ? and p.id = ?")
        .params(county, id.value())
        .query(PostStore::post)
        .optional();
  }

  List<Post> at(String county, String path) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + FROM
                + "where p.county = ? and p.place_path = ? and p.retired_at is null order by"
                + " p.kind")
        .params(county, path)
        .query(PostStore::post)
        .list();
  }

  /// The posts in use within these spans of paths, in order of their ids.
  List<Post> within(String county, Redrawing.Spans spans) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + FROM
                + """
                where p.county = ? and p.retired_at is null
                  and exists (select 1 from unnest(?::text[], ?::text[]) s (first, last)
                    where p.place_path >= s.first and p.place_path < s.last)
                order by p.id
                """)
        .params(county, spans.starts(), spans.ends())
        .query(PostStore::post)
        .list();
  }

  Map<PostId, String> names(String county, Collection<PostId> ids) {
    Map<PostId, String> names = new HashMap<>();
    jdbc.sql(
            """
            select post_id, public_name from appointment
            where county = ? and post_id = any(?) and until is null and not deputy
            """)
        .params(county, ids.stream().map(PostId::value).toArray(UUID[]::new))
        .query(
            row -> {
              names.put(
                  new PostId(row.getObject("post_id", UUID.class)), row.getString("public_name"));
            });
    return names;
  }

  List<Post> heldBy(String county, UUID person) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + IN_OFFICE
                + "where p.county = ? and a.person_id = ? and p.retired_at is null order by"
                + " p.place_path")
        .params(county, person)
        .query(PostStore::post)
        .list();
  }

  List<Appointment> history(Scope scope, PostId post) {
    return jdbc.sql(
            APPOINTMENT
                + "where a.county = ? and a.post_id = ? and "
                + scope.within("a.place_path")
                + " order by a.since desc, a.id desc")
        .params(scope.county(), post.value())
        .query(PostStore::appointment)
        .list();
  }

  List<Appointment> historyOf(Scope scope, UUID person) {
    return jdbc.sql(
            APPOINTMENT
                + "where a.county = ? and a.person_id = ? and "
                + scope.within("a.place_path")
                + " order by a.since desc, a.id desc")
        .params(scope.county(), person)
        .query(PostStore::appointment)
        .list();
  }

  /// The deputies of a post now, the longest in office first.
  List<Appointment> deputies(String county, PostId post) {
    return jdbc.sql(
            APPOINTMENT
                + "where a.county = ? and a.post_id = ? and a.until is null and a.deputy"
                + " order by a.since, a.id")
        .params(county, post.value())
        .query(PostStore::appointment)
        .list();
  }

  /// Lets nobody else change who holds the post until the transaction ends.
  void lock(String county, PostId post) {
    jdbc.sql("select id from post where county = ? and id = ? for update")
        .params(county, post.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Appointment> appointment(String county, AppointmentId id) {
    return jdbc.sql(APPOINTMENT + "where a.county = ? and a.id = ?")
        .params(county, id.value())
        .query(PostStore::appointment)
        .optional();
  }

  /// Gives false when the place has such a post already.
  boolean insert(String county, PostId id, PostKind kind, PlaceId place, String path) {
    return jdbc.sql(
                """
                insert into post (county, id, kind, place_id, place_path) values (?, ?, ?, ?, ?)
                on conflict (county, place_id, kind) do nothing
                """)
            .params(county, id.value(), kind.name(), place.value(), path)
            .update()
        == 1;
  }

  void retire(String county, PostId id, Instant at) {
    jdbc.sql("update post set retired_at = ? where county = ? and id = ?")
        .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), county, id.value())
        .update();
  }

  /// Gives false when somebody holds the post.
  boolean insert(String county, Appointment a) {
    return jdbc.sql(
                """
                insert into appointment (county, id, post_id, place_path, person_id, public_name,
                                         duty_phone, consent_on, since, term_until, reason_since,
                                         deputy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    county,
                    a.id().value(),
                    a.post().value(),
                    a.placePath(),
                    a.person(),
                    a.publicName(),
                    a.dutyPhone(),
                    a.consentOn(),
                    a.since(),
                    a.termUntil(),
                    a.reasonSince(),
                    a.deputy()))
            .update()
        == 1;
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void end(String county, AppointmentId id, LocalDate until, String reason, int version) {
    stale(
        jdbc.sql(
                """
                update appointment set until = ?, reason_until = ?, version = version + 1
                where county = ? and id = ? and version = ? and until is null
                """)
            .params(until, reason, county, id.value(), version)
            .update());
  }

  /// Writes the public phone with the day of the consent, or takes it away with the day on which
  /// the consent was taken back; throws [Stale] when the version is not the stored one any more.
  void changeDutyPhone(
      String county, AppointmentId id, @Nullable String phone, LocalDate day, int version) {
    boolean agreed = phone != null;
    stale(
        jdbc.sql(
                """
                update appointment set duty_phone = ?, version = version + 1,
                  consent_on = case when ? then ? else consent_on end,
                  withdrawn_on = case when ? then null when duty_phone is null then withdrawn_on
                    else ?::date end
                where county = ? and id = ? and version = ? and until is null
                """)
            .params(Arrays.asList(phone, agreed, day, agreed, day, county, id.value(), version))
            .update());
  }

  private static void stale(int changed) {
    if (changed == 0) {
      throw new Stale();
    }
  }

  static Post post(ResultSet row, int number) throws SQLException {
    UUID appointment = row.getObject("appointment", UUID.class);
    return new Post(
        new PostId(row.getObject("id", UUID.class)),
        row.getString("county"),
        new PostKind(row.getString("kind")),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        row.getObject("retired_at") != null,
        appointment == null ? null : new AppointmentId(appointment),
        row.getObject("person_id", UUID.class),
        row.getString("public_name"),
        row.getString("duty_phone"),
        row.getObject("since", LocalDate.class),
        row.getObject("term_until", LocalDate.class),
        row.getInt("version"));
  }

  private static Appointment appointment(ResultSet row, int number) throws SQLException {
    return new Appointment(
        new AppointmentId(row.getObject("id", UUID.class)),
        new PostId(row.getObject("post_id", UUID.class)),
        new PostKind(row.getString("kind")),
        row.getString("place_path"),
        row.getObject("person_id", UUID.class),
        row.getString("public_name"),
        row.getString("duty_phone"),
        row.getObject("consent_on", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getObject("since", LocalDate.class),
        row.getObject("term_until", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("reason_since"),
        row.getString("reason_until"),
        row.getBoolean("deputy"),
        row.getInt("version"));
  }
}
