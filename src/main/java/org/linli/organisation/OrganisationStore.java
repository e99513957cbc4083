package org.linli.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.linli.place.Paths;
import org.linli.place.PlaceId;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 单位存取 — reads and writes organisations and their areas of duty.
@Repository
class OrganisationStore {

  private static final String SELECT =
      """
      select o.id, o.county, o.kind, o.name, o.place_id, o.place_path, o.duty_phone, o.duty_hours,
             o.address, o.retired_at, o.version
      from organisation o
      """;

  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Organisation> find(String county, OrganisationId id) {
    return jdbc.sql(SELECT + "where o.county = ? and o.id = ?")
        .params(county, id.value())
        .query(OrganisationStore::organisation)
        .optional();
  }

  List<Organisation> list(
      Scope scope, @Nullable OrganisationKind kind, @Nullable OrganisationId after, int limit) {
    String name = kind == null ? null : kind.name();
    UUID last = after == null ? null : after.value();
    return jdbc.sql(
            SELECT
                + """
                where o.county = ? and o.retired_at is null and (?::text is null or o.kind = ?)
                  and (%s or exists (select 1 from duty_area d
                         where d.county = o.county and d.organisation_id = o.id and %s))
                  and (?::uuid is null or (o.place_path, o.id) >
                         (select l.place_path, l.id from organisation l
                          where l.county = o.county and l.id = ?))
                order by o.place_path, o.id limit ?
                """
                    .formatted(scope.within("o.place_path"), scope.within("d.place_path")))
        .params(Arrays.asList(scope.county(), name, name, last, last, limit))
        .query(OrganisationStore::organisation)
        .list();
  }

  Optional<Organisation> nearest(String county, String path, OrganisationKind kind) {
    return jdbc.sql(
            SELECT
                + """
                join duty_area d on d.county = o.county and d.organisation_id = o.id
                where o.county = ? and o.kind = ? and o.retired_at is null and d.place_path = any(?)
                order by length(d.place_path) desc, o.id limit 1
                """)
        .params(county, kind.name(), chain(path))
        .query(OrganisationStore::organisation)
        .optional();
  }

  /// As [#nearest] for many paths in one statement; paths nobody answers for are left out.
  Map<String, Organisation> nearest(
      String county, Collection<String> paths, OrganisationKind kind) {
    String[] all = paths.toArray(String[]::new);
    Map<String, Organisation> nearest = new HashMap<>();
    jdbc.sql(
            """
            select c.path, s.* from unnest(?::text[], ?::text[]) c (path, chain)
            cross join lateral (
              %s
              join duty_area d on d.county = o.county and d.organisation_id = o.id
              where o.county = ? and o.kind = ? and o.retired_at is null
                and d.place_path = any(string_to_array(c.chain, ' '))
              order by length(d.place_path) desc, o.id limit 1) s
            """
                .formatted(SELECT))
        .params(
            all,
            Arrays.stream(all).map(p -> String.join(" ", Paths.chain(p))).toArray(String[]::new),
            county,
            kind.name())
        .query(
            row -> {
              nearest.put(row.getString("path"), organisation(row, 0));
            });
    return nearest;
  }

  Optional<Organisation> propertyOf(String county, String path) {
    return jdbc.sql(
            SELECT
                + """
                join duty_area d on d.county = o.county and d.organisation_id = o.id
                left join place b on b.county = d.county and b.estate_id = d.place_id
                                 and b.path = any(?)
                where o.county = ? and o.kind = 'PROPERTY_COMPANY' and o.retired_at is null
                  and (b.id is not null or d.place_path = any(?))
                order by b.id is null, length(d.place_path) desc, o.id limit 1
                """)
        .params(chain(path), county, chain(path))
        .query(OrganisationStore::organisation)
        .optional();
  }

  List<Organisation> at(String county, String path) {
    return jdbc.sql(
            SELECT
                + """
                where o.county = ? and o.retired_at is null and exists (
                  select 1 from duty_area d
                  where d.county = o.county and d.organisation_id = o.id
                    and (d.place_path = any(?) or d.place_path > ? and d.place_path < ?))
                order by length(o.place_path) desc, o.place_path, o.id limit 200
                """)
        .params(county, chain(path), path, Paths.end(path))
        .query(OrganisationStore::organisation)
        .list();
  }

  List<OrganisationArea> areas(String county, OrganisationId id) {
    return jdbc.sql(
            """
            select d.organisation_id, d.place_id, d.place_path, p.name
            from duty_area d join place p on p.county = d.county and p.id = d.place_id
            where d.county = ? and d.organisation_id = ? order by d.place_path
            """)
        .params(county, id.value())
        .query(
            (row, n) ->
                new OrganisationArea(
                    id,
                    new PlaceId(row.getObject("place_id", UUID.class)),
                    row.getString("place_path"),
                    row.getString("name")))
        .list();
  }

  Map<OrganisationId, String> names(String county, Collection<OrganisationId> ids) {
    Map<OrganisationId, String> names = new HashMap<>();
    jdbc.sql("select id, name from organisation where county = ? and id = any(?)")
        .params(county, ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            row -> {
              names.put(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  void insert(Organisation o) {
    jdbc.sql(
            """
            insert into organisation (county, id, kind, name, place_id, place_path, duty_phone,
                                      duty_hours, address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                o.county(),
                o.id().value(),
                o.kind().name(),
                o.name(),
                o.place().value(),
                o.placePath(),
                o.dutyPhone(),
                o.dutyHours(),
                o.address()))
        .update();
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void change(Organisation o, int version) {
    int changed =
        jdbc.sql(
                """
                update organisation set kind = ?, name = ?, place_id = ?, place_path = ?,
                  duty_phone = ?, duty_hours = ?, address = ?, version = version + 1
                where county = ? and id = ? and version = ? and retired_at is null
                """)
            .params(
                Arrays.asList(
                    o.kind().name(),
                    o.name(),
                    o.place().value(),
                    o.placePath(),
                    o.dutyPhone(),
                    o.dutyHours(),
                    o.address(),
                    o.county(),
                    o.id().value(),
                    version))
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void retire(String county, OrganisationId id, Instant at, int version) {
    int changed =
        jdbc.sql(
                """
                update organisation set retired_at = ?, version = version + 1
                where county = ? and id = ? and version = ? and retired_at is null
                """)
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), county, id.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  void setAreas(String county, OrganisationId id, List<OrganisationArea> areas) {
    jdbc.sql("delete from duty_area where county = ? and organisation_id = ?")
        .params(county, id.value())
        .update();
    for (OrganisationArea area : areas) {
      jdbc.sql(
              """
              insert into duty_area (county, organisation_id, place_id, place_path)
              values (?, ?, ?, ?) on conflict do nothing
              """)
          .params(county, id.value(), area.place().value(), area.path())
          .update();
    }
  }

  private static String[] chain(String path) {
    return Paths.chain(path).toArray(String[]::new);
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("county"),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        row.getString("duty_phone"),
        row.getString("duty_hours"),
        row.getString("address"),
        row.getObject("retired_at") != null,
        row.getInt("version"));
  }
}
