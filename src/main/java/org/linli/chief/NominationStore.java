package org.linli.chief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.AppointmentId;
import org.linli.organisation.PostId;
import org.linli.organisation.PostKind;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 拟任存取 — reads and writes appointments on their way; what is about the person is sealed.
@Repository
class NominationStore {

  private static final String SELECT =
      """
      select n.*, p.kind from nomination n
      join post p on p.county = n.county and p.id = n.post_id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  NominationStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Nomination> find(Scope scope, UUID id) {
    return jdbc.sql(SELECT + "where n.county = ? and n.id = ? and " + scope.within("n.place_path"))
        .params(scope.county(), id)
        .query(this::row)
        .optional();
  }

  /// Those of one post, the latest first.
  List<Nomination> of(Scope scope, PostId post) {
    return jdbc.sql(
            SELECT
                + "where n.county = ? and n.post_id = ? and "
                + scope.within("n.place_path")
                + " order by n.id desc")
        .params(scope.county(), post.value())
        .query(this::row)
        .list();
  }

  /// Those not yet decided in the scope, the oldest first, after an id.
  List<Nomination> open(Scope scope, @Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where n.county = ? and n.state in ('RECOMMENDED', 'CONFIRMED', 'ON_NOTICE')
                  and (?::uuid is null or n.id > ?) and %s order by n.id limit ?
                """
                    .formatted(scope.within("n.place_path")))
        .params(Arrays.asList(scope.county(), after, after, limit))
        .query(this::row)
        .list();
  }

  /// Those whose notice is public on a day, of posts on these places.
  List<Nomination> published(String county, List<String> paths, LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                where n.county = ? and n.state = 'ON_NOTICE' and n.public_until >= ?
                  and n.place_path = any(?) order by length(n.place_path) desc, n.id
                """)
        .params(county, day, paths.toArray(String[]::new))
        .query(this::row)
        .list();
  }

  /// Those in office at a post whose appointment has ended.
  List<Nomination> left(String county, PostId post) {
    return jdbc.sql(
            SELECT
                + """
                join appointment a on a.county = n.county and a.id = n.appointment_id
                where n.county = ? and n.post_id = ? and n.state = 'IN_OFFICE'
                  and a.until is not null
                """)
        .params(county, post.value())
        .query(this::row)
        .list();
  }

  /// Those about a person, whichever of his files they name.
  List<Nomination> about(Scope scope, List<UUID> persons) {
    return jdbc.sql(
            SELECT
                + "where n.county = ? and n.person_id = any(?) and "
                + scope.within("n.place_path")
                + " order by n.id")
        .params(scope.county(), persons.toArray(UUID[]::new))
        .query(this::row)
        .list();
  }

  /// Takes every word about a person away.
  void forget(String county, List<UUID> persons) {
    jdbc.sql(
            """
            update nomination set person_id = null, name_sealed = ?, phone_sealed = null,
              reason_sealed = ?, opinion_sealed = null, dropped_sealed = null, version = version + 1
            where county = ? and person_id = any(?)
            """)
        .params(
            vault.seal(county, ""), vault.seal(county, ""), county, persons.toArray(UUID[]::new))
        .update();
  }

  void merge(String county, UUID from, UUID into) {
    jdbc.sql(
            """
            update nomination set person_id = ?, version = version + 1
            where county = ? and person_id = ?
            """)
        .params(into, county, from)
        .update();
  }

  void insert(Nomination n) {
    jdbc.sql(
            """
            insert into nomination (county, id, post_id, place_path, state, deputy, source, person_id,
              name_sealed, phone_sealed, reason_sealed, recommended_by, recommended_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                n.county(),
                n.id(),
                n.post().value(),
                n.placePath(),
                n.state().name(),
                n.deputy(),
                n.source(),
                n.person(),
                vault.seal(n.county(), n.name()),
                sealed(n.county(), n.phone()),
                vault.seal(n.county(), n.reason()),
                n.recommendedBy(),
                n.recommendedOn()))
        .update();
  }

  /// Writes the nomination over the version it was read at; [Stale] when another came between.
  void update(Nomination n) {
    int changed =
        jdbc.sql(
                """
                update nomination set state = ?, opinion_sealed = ?, dropped_sealed = ?,
                  public_from = ?, public_until = ?, appointment_id = ?, person_id = ?,
                  phone_sealed = ?, version = version + 1
                where county = ? and id = ? and version = ?
                """)
            .params(
                Arrays.asList(
                    n.state().name(),
                    sealed(n.county(), n.opinion()),
                    sealed(n.county(), n.dropped()),
                    n.publicFrom(),
                    n.publicUntil(),
                    n.appointment() == null ? null : n.appointment().value(),
                    n.person(),
                    sealed(n.county(), n.phone()),
                    n.county(),
                    n.id(),
                    n.version()))
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  private byte @Nullable [] sealed(String county, @Nullable String text) {
    return text == null ? null : vault.seal(county, text);
  }

  private @Nullable String opened(String county, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(county, sealed);
  }

  private Nomination row(ResultSet row, int n) throws SQLException {
    String county = row.getString("county");
    UUID appointment = row.getObject("appointment_id", UUID.class);
    return new Nomination(
        row.getObject("id", UUID.class),
        county,
        new PostId(row.getObject("post_id", UUID.class)),
        new PostKind(row.getString("kind")),
        row.getString("place_path"),
        NominationState.valueOf(row.getString("state")),
        row.getBoolean("deputy"),
        row.getString("source"),
        row.getObject("person_id", UUID.class),
        vault.open(county, row.getBytes("name_sealed")),
        opened(county, row.getBytes("phone_sealed")),
        vault.open(county, row.getBytes("reason_sealed")),
        opened(county, row.getBytes("opinion_sealed")),
        opened(county, row.getBytes("dropped_sealed")),
        row.getObject("recommended_by", UUID.class),
        row.getObject("recommended_on", LocalDate.class),
        row.getObject("public_from", LocalDate.class),
        row.getObject("public_until", LocalDate.class),
        appointment == null ? null : new AppointmentId(appointment),
        row.getInt("version"));
  }
}
