package org.linli.venue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 阵地存取 — reads stations and venues with whom they serve, and writes what they offer.
@Repository
class VenueStore {

  private static final String SELECT =
      """
      select o.id, coalesce(v.sort, 'SERVICE_STATION') as sort, o.name, o.place_path, o.address,
             o.duty_hours, o.duty_phone, coalesce(v.services, '{}') as services, v.capacity,
             h.id as head_post, a.public_name as head, o.version,
             (select count(distinct g.id) from duty_area d
              join place g on g.county = d.county and g.kind = 'GRID' and g.retired_at is null
                          and g.path >= d.place_path and g.path < d.place_path || '~'
              where d.county = o.county and d.organisation_id = o.id) as grids
      from organisation o
      left join venue v on v.county = o.county and v.organisation_id = o.id
      left join post h on h.county = o.county and h.place_id = o.place_id
                      and h.kind = 'STATION_HEAD' and h.retired_at is null and o.kind = 'STATION'
      left join appointment a on a.county = h.county and a.post_id = h.id and a.until is null
                             and not a.deputy
      """;

  private static final String SERVED =
      """
      exists (select 1 from duty_area d join organisation o on o.county = d.county
        and o.id = d.organisation_id and o.kind = 'STATION' and o.retired_at is null
        where d.county = g.county and d.place_path in (g.path, left(g.path, 12), left(g.path, 9),
          left(g.path, 6)))
      """;

  // a venue is an estate's when it stands in it or in one of its buildings, or serves it by name
  private static final String HAS_VENUE =
      """
      e.id in (
        select unnest(array[s.id, s.estate_id, b.estate_id]) from organisation o
        join place s on s.county = o.county and s.id = o.place_id
        left join place b on b.county = o.county and b.path = left(o.place_path, 18)
                         and b.kind = 'BUILDING'
        where o.county = :county and o.kind in ('STATION', 'VENUE') and o.retired_at is null
        union all
        select d.place_id from organisation o
        join duty_area d on d.county = o.county and d.organisation_id = o.id
        where o.county = :county and o.kind in ('STATION', 'VENUE') and o.retired_at is null)
      """;

  private final JdbcClient jdbc;

  VenueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next `limit` after an id, in order of place; names of places are left to the caller.
  List<VenuePages.Line> list(Scope scope, VenueFilter filter, @Nullable UUID after, int limit) {
    List<Object> params = new ArrayList<>();
    String where = where(scope, filter, params);
    if (after != null) {
      where +=
          " and (o.place_path, o.id) > (select l.place_path, l.id from organisation l"
              + " where l.county = ? and l.id = ?)";
      params.addAll(List.of(scope.county(), after));
    }
    params.add(limit);
    return jdbc.sql(SELECT + where + " order by o.place_path, o.id limit ?")
        .params(params)
        .query(VenueStore::line)
        .list();
  }

  Optional<VenuePages.Line> find(Scope scope, UUID id) {
    return jdbc.sql(
            SELECT
                + "where o.county = ? and o.id = ? and o.kind in ('STATION', 'VENUE')"
                + " and o.retired_at is null and "
                + scope.within("o.place_path"))
        .params(scope.county(), id)
        .query(VenueStore::line)
        .optional();
  }

  /// How many the filter finds, and how many persons fit into them.
  VenuePages.Totals totals(Scope scope, VenueFilter filter) {
    List<Object> params = new ArrayList<>();
    String where = where(scope, filter, params);
    String area = filter.area().isEmpty() ? scope.county() : filter.area();
    int[] grids = grids(scope, area);
    return jdbc.sql(
            """
            select count(*) as venues, coalesce(sum(v.capacity), 0) as capacity from organisation o
            left join venue v on v.county = o.county and v.organisation_id = o.id
            """
                + where)
        .params(params)
        .query(
            (row, n) ->
                new VenuePages.Totals(
                    row.getInt("venues"), row.getInt("capacity"), grids[0], grids[1]))
        .single();
  }

  /// Grids of an area, and how many of them no station serves.
  int[] grids(Scope scope, String area) {
    return jdbc.sql(
            """
            select count(*) as grids, count(*) filter (where not %s) as without from place g
            where g.county = ? and g.kind = 'GRID' and g.retired_at is null and g.path >= ?
              and g.path < ? and %s
            """
                .formatted(SERVED, scope.within("g.path")))
        .params(scope.county(), area, Paths.end(area))
        .query((row, n) -> new int[] {row.getInt("grids"), row.getInt("without")})
        .single();
  }

  /// The grids no station serves, after a path.
  List<VenuePages.Spot> gaps(Scope scope, String after, int limit) {
    return jdbc.sql(
            """
            select g.id, g.path, g.name from place g
            where g.county = ? and g.kind = 'GRID' and g.retired_at is null and g.path > ?
              and %s and not %s order by g.path limit ?
            """
                .formatted(scope.within("g.path"), SERVED))
        .params(scope.county(), after, limit)
        .query(VenueStore::spot)
        .list();
  }

  /// Estates of an area by the areas of a length of path; the line without an area is the total.
  List<VenuePages.Covered> coverage(Scope scope, String area, int length) {
    return jdbc.sql(
            """
            select coalesce(part, '') as part, count(*) as estates,
                   count(*) filter (where has) as covered
            from (select left(e.path, :length) as part, coalesce(%s, false) as has from place e
                  where e.county = :county and e.kind = 'ESTATE' and e.retired_at is null
                    and e.path >= :area and e.path < :end and %s) s
            group by grouping sets ((part), ())
            """
                .formatted(HAS_VENUE, scope.within("e.path")))
        .param("county", scope.county())
        .param("length", length)
        .param("area", area)
        .param("end", Paths.end(area))
        .query(
            (row, n) ->
                new VenuePages.Covered(
                    row.getString("part"), "", false, row.getInt("estates"), row.getInt("covered")))
        .list();
  }

  /// The estates of an area with a venue, or those without.
  List<VenuePages.Spot> estates(Scope scope, String area, boolean covered) {
    return jdbc.sql(
            """
            select e.id, e.path, e.name from place e
            where e.county = :county and e.kind = 'ESTATE' and e.retired_at is null
              and e.path >= :area and e.path < :end and %s and coalesce(%s, false) = :covered
            order by e.path limit 2000
            """
                .formatted(scope.within("e.path"), HAS_VENUE))
        .param("county", scope.county())
        .param("area", area)
        .param("end", Paths.end(area))
        .param("covered", covered)
        .query(VenueStore::spot)
        .list();
  }

  /// Writes what a station or venue offers.
  void offer(
      String county, UUID id, VenueSort sort, List<String> services, @Nullable Integer capacity) {
    jdbc.sql(
            """
            insert into venue (county, organisation_id, sort, services, capacity)
            values (?, ?, ?, ?, ?)
            on conflict (county, organisation_id) do update
              set sort = excluded.sort, services = excluded.services, capacity = excluded.capacity
            """)
        .params(Arrays.asList(county, id, sort.name(), services.toArray(String[]::new), capacity))
        .update();
  }

  private static String where(Scope scope, VenueFilter filter, List<Object> params) {
    StringBuilder where =
        new StringBuilder(
            "where o.county = ? and o.kind in ('STATION', 'VENUE') and o.retired_at is null and ");
    params.add(scope.county());
    where.append(scope.within("o.place_path"));
    VenueSort sort = filter.sort();
    if (sort != null) {
      where.append(" and coalesce(v.sort, 'SERVICE_STATION') = ?");
      params.add(sort.name());
    }
    if (!filter.area().isEmpty()) {
      where.append(" and o.place_path >= ? and o.place_path < ?");
      params.addAll(List.of(filter.area(), Paths.end(filter.area())));
    }
    if (!filter.name().isBlank()) {
      where.append(" and position(? in o.name) > 0");
      params.add(filter.name().strip());
    }
    return where.toString();
  }

  private static VenuePages.Spot spot(ResultSet row, int n) throws SQLException {
    return new VenuePages.Spot(row.getString("id"), row.getString("path"), row.getString("name"));
  }

  private static VenuePages.Line line(ResultSet row, int n) throws SQLException {
    Array services = row.getArray("services");
    return new VenuePages.Line(
        row.getString("id"),
        VenueSort.valueOf(row.getString("sort")),
        row.getString("name"),
        row.getString("place_path"),
        "",
        row.getString("address"),
        row.getString("duty_hours"),
        row.getString("duty_phone"),
        List.of((String[]) services.getArray()),
        row.getObject("capacity", Integer.class),
        row.getInt("grids"),
        row.getString("head_post"),
        row.getString("head"),
        row.getInt("version"));
  }
}
