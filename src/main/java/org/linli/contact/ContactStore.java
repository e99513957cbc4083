package org.linli.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 包联存取 — reads and writes who contacts whom.
@Repository
class ContactStore {

  private static final String SELECT =
      """
      select c.*, p.kind as post_kind, coalesce(a.public_name, c.public_name) as contact
      from contact_duty c
      left join post p on p.county = c.county and p.id = c.post_id
      left join appointment a on a.county = c.county and a.post_id = c.post_id
                             and a.until is null and not a.deputy
      """;

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 包联 — one row, with who holds the post that contacts.
  record Duty(
      UUID id,
      String county,
      Layer layer,
      UUID place,
      String path,
      @Nullable UUID resident,
      @Nullable UUID post,
      @Nullable String postKind,
      @Nullable UUID person,
      @Nullable String name,
      LocalDate since,
      int version) {}

  /// Those that last, in order of place and layer, the next `limit` after an id.
  List<Duty> list(
      Scope scope, @Nullable Layer layer, String area, @Nullable UUID after, int limit) {
    List<@Nullable Object> params = new ArrayList<>();
    params.add(scope.county());
    StringBuilder where = new StringBuilder("where c.county = ? and c.until is null and ");
    where.append(scope.within("c.place_path"));
    if (layer != null) {
      where.append(" and c.layer = ?");
      params.add(layer.name());
    }
    if (!area.isEmpty()) {
      where.append(" and c.place_path >= ? and c.place_path < ?");
      params.addAll(List.of(area, Paths.end(area)));
    }
    if (after != null) {
      where.append(
          " and (c.place_path, c.id) > (select l.place_path, l.id from contact_duty l"
              + " where l.county = ? and l.id = ?)");
      params.addAll(List.of(scope.county(), after));
    }
    params.add(limit);
    return jdbc.sql(SELECT + where + " order by c.place_path, c.id limit ?")
        .params(params)
        .query(ContactStore::duty)
        .list();
  }

  /// Everyone who contacts the place or one it lies in, and the persons of the place itself.
  List<Duty> chain(String county, String path) {
    return jdbc.sql(
            SELECT
                + """
                where c.county = ? and c.until is null
                  and (c.place_path = any(?) and c.layer <> 'PERSON'
                    or c.layer = 'PERSON' and c.place_path = ?)
                order by c.layer, length(c.place_path) desc, c.id
                """)
        .params(county, Paths.chain(path).toArray(String[]::new), path)
        .query(ContactStore::duty)
        .list();
  }

  /// The duties of a post, in order of place.
  List<Duty> ofPost(String county, UUID post) {
    return jdbc.sql(
            SELECT
                + """
                where c.county = ? and c.post_id = ? and c.until is null
                order by c.layer, c.place_path, c.id
                """)
        .params(county, post)
        .query(ContactStore::duty)
        .list();
  }

  /// Who keeps in touch with a resident.
  List<Duty> ofResident(Scope scope, UUID resident) {
    return jdbc.sql(
            SELECT
                + "where c.county = ? and c.resident_id = ? and c.until is null and "
                + scope.within("c.place_path")
                + " order by c.since, c.id")
        .params(scope.county(), resident)
        .query(ContactStore::duty)
        .list();
  }

  Optional<Duty> find(Scope scope, UUID id) {
    return jdbc.sql(
            SELECT
                + "where c.county = ? and c.id = ? and c.until is null and "
                + scope.within("c.place_path"))
        .params(scope.county(), id)
        .query(ContactStore::duty)
        .optional();
  }

  /// False when the same duty lasts already.
  boolean insert(Duty d) {
    return jdbc.sql(
                """
                insert into contact_duty (county, id, layer, place_id, place_path, resident_id,
                  post_id, person_id, public_name, since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    d.county(),
                    d.id(),
                    d.layer().name(),
                    d.place(),
                    d.path(),
                    d.resident(),
                    d.post(),
                    d.person(),
                    d.name(),
                    d.since()))
            .update()
        == 1;
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void end(String county, UUID id, LocalDate day, String reason, int version) {
    int changed =
        jdbc.sql(
                """
                update contact_duty set until = ?, reason_until = ?, version = version + 1
                where county = ? and id = ? and version = ? and until is null
                """)
            .params(day, reason, county, id, version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  private static Duty duty(ResultSet row, int n) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        row.getString("county"),
        Layer.valueOf(row.getString("layer")),
        row.getObject("place_id", UUID.class),
        row.getString("place_path"),
        row.getObject("resident_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getString("post_kind"),
        row.getObject("person_id", UUID.class),
        row.getString("contact"),
        row.getObject("since", LocalDate.class),
        row.getInt("version"));
  }
}
