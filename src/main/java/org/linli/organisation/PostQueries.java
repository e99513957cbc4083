package org.linli.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.organisation.Answering.Rung;
import org.linli.organisation.Answering.Step;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 岗位查询 — who answers for a door, the roster and the coverage.
@Repository
class PostQueries {

  // "offset 0" and "limit 1": else the planner reads a whole county where most counties are small
  private static final String WHO_ANSWERS =
      """
      select k.rung, p.kind, p.place_path, p.id as post, null::uuid as organisation, a.person_id,
             a.public_name as name, a.duty_phone, null as hours
      from unnest(:kinds::text[], :rungs::text[]) as k (kind, rung)
      cross join unnest(:chain::text[]) as c (path)
      cross join lateral (select * from post
        where county = :county and kind = k.kind and place_path = c.path and retired_at is null offset 0) p
      left join lateral (select * from appointment
        where county = :county and post_id = p.id and until is null and not deputy limit 1) a on true
      union all
      (select 'PROPERTY', null, o.place_path, null, o.id, null, o.name, o.duty_phone, o.duty_hours
       from (
         select d.organisation_id, d.place_path, true as estate
         from unnest(:chain::text[]) c (path) cross join lateral (
           select estate_id from place where county = :county and path = c.path offset 0) b
         join duty_area d on d.county = :county and d.place_id = b.estate_id
         union all
         select organisation_id, place_path, false from duty_area
         where county = :county and place_path = any(:chain)) d
       join organisation o on o.county = :county and o.id = d.organisation_id
       where o.kind = 'PROPERTY_COMPANY' and o.retired_at is null
       order by d.estate desc, length(d.place_path) desc, o.id limit 1)
      union all
      (select distinct on (o.kind) o.kind, null, o.place_path, null, o.id, null, o.name, o.duty_phone,
              o.duty_hours
       from duty_area d
       join organisation o on o.county = d.county and o.id = d.organisation_id
       where d.county = :county and d.place_path = any(:chain) and o.retired_at is null
         and o.kind in ('COMMUNITY_DESK', 'STREET_DESK', 'COUNTY_DESK')
       order by o.kind, length(d.place_path) desc, o.id)
      """;
  private static final String WHO_ANSWERS_MANY =
      "select want.path, s.* from unnest(:paths::text[], :chains::text[]) want (path, chain)"
          + " cross join lateral ("
          + WHO_ANSWERS.replace(":chain", "string_to_array(want.chain, ' ')")
          + ") s";

  private final JdbcClient jdbc;
  private final Places places;
  private final PostKinds kinds;

  PostQueries(JdbcClient jdbc, Places places, PostKinds kinds) {
    this.jdbc = jdbc;
    this.places = places;
    this.kinds = kinds;
  }

  Answering whoAnswers(String county, String path) {
    Map<Rung, Step> found = new EnumMap<>(Rung.class);
    List<PostCharter> chiefs = kinds.chiefs(county);
    jdbc.sql(WHO_ANSWERS)
        .param("county", county)
        .param("chain", Paths.chain(path).toArray(String[]::new))
        .param("kinds", chiefs.stream().map(c -> c.kind().code()).toArray(String[]::new))
        .param("rungs", chiefs.stream().map(c -> String.valueOf(c.rung())).toArray(String[]::new))
        .query(this::step)
        .list()
        .forEach(s -> put(found, s));
    return answering(path, found);
  }

  /// As [#whoAnswers(String, String)] for many paths in one statement.
  Map<String, Answering> whoAnswers(String county, Collection<String> paths) {
    Map<String, Map<Rung, Step>> found = new HashMap<>();
    paths.forEach(p -> found.put(p, new EnumMap<>(Rung.class)));
    String[] all = found.keySet().toArray(String[]::new);
    List<PostCharter> chiefs = kinds.chiefs(county);
    jdbc.sql(WHO_ANSWERS_MANY)
        .param("county", county)
        .param("paths", all)
        .param(
            "chains",
            Arrays.stream(all).map(p -> String.join(" ", Paths.chain(p))).toArray(String[]::new))
        .param("kinds", chiefs.stream().map(c -> c.kind().code()).toArray(String[]::new))
        .param("rungs", chiefs.stream().map(c -> String.valueOf(c.rung())).toArray(String[]::new))
        .query(
            row -> {
              put(Objects.requireNonNull(found.get(row.getString("path"))), step(row, 0));
            });
    Map<String, Answering> answering = new HashMap<>();
    found.forEach((path, steps) -> answering.put(path, answering(path, steps)));
    return answering;
  }

  // two kinds may answer on one rung: who is there goes before who is missing
  private static void put(Map<Rung, Step> found, Step step) {
    found.merge(step.rung(), step, (one, other) -> one.filled() ? one : other);
  }

  private static Answering answering(String path, Map<Rung, Step> found) {
    for (Rung rung : Rung.values()) {
      if (rung.compareTo(Rung.GRID_CHIEF) > 0) {
        found.computeIfAbsent(rung, r -> new Step(r, null, "", null, null, null, null, null, null));
      }
    }
    return new Answering(path, List.copyOf(found.values()));
  }

  List<RosterLine> roster(Scope scope, RosterFilter filter, String after, int limit) {
    Where where = Where.of(scope, filter, chiefs(scope.county()));
    List<Object> params = new ArrayList<>(where.params());
    String[] last = after.split(" ", 2);
    String further = "";
    if (last.length == 2) {
      further = " and (p.place_path, p.kind) > (?, ?)";
      params.addAll(List.of(last[0], last[1]));
    }
    params.add(limit);
    List<Post> posts =
        jdbc.sql(
                "select "
                    + PostStore.COLUMNS
                    + PostStore.FROM
                    + where.text()
                    + further
                    + " order by p.place_path, p.kind limit ?")
            .params(params)
            .query(PostStore::post)
            .list();
    return named(scope.county(), posts);
  }

  Coverage.Count totals(Scope scope, RosterFilter filter) {
    Where where = Where.of(scope, filter, chiefs(scope.county()));
    return jdbc.sql(
            "select count(*) as posts, count(a.id) as filled, count(distinct a.person_id) as"
                + " persons "
                + PostStore.FROM
                + where.text())
        .params(where.params())
        .query(PostQueries::count)
        .single();
  }

  /// 条件 — the filter of the roster as SQL.
  private record Where(String text, List<Object> params) {

    static Where of(Scope scope, RosterFilter filter, List<String> chiefs) {
      List<Object> params = new ArrayList<>();
      StringBuilder where = new StringBuilder("where p.county = ? and p.retired_at is null and ");
      params.add(scope.county());
      where.append(scope.within("p.place_path"));
      var kind = filter.kind();
      where.append(" and p.kind = any(?)");
      params.add((kind == null ? chiefs : List.of(kind.code())).toArray(String[]::new));
      if (!filter.area().isEmpty()) {
        where.append(" and p.place_path >= ? and p.place_path < ?");
        params.addAll(List.of(filter.area(), Paths.end(filter.area())));
      }
      if (!filter.name().isBlank()) {
        where.append(" and position(? in a.public_name) > 0");
        params.add(filter.name().strip());
      }
      if (filter.state() != null) {
        boolean filled = filter.state() == RosterFilter.State.FILLED;
        where.append(filled ? " and a.id is not null" : " and a.id is null");
      }
      return new Where(where.toString(), params);
    }
  }

  List<Coverage> coverage(Scope scope, String path) {
    if (!scope.covers(path)) {
      throw new NotFound();
    }
    Place top = places.byPath(scope.county(), path);
    int below = Paths.below(path);
    TreeMap<String, Map<PostKind, Coverage.Count>> counts = new TreeMap<>();
    jdbc.sql(
            """
            select coalesce(area, '') as area, kind, count(*) as posts, count(appointment) as filled,
                   count(distinct person_id) as persons
            from (select left(p.place_path, ?) as area, p.kind, a.id as appointment, a.person_id
                  from post p
                  left join appointment a
                    on a.county = p.county and a.post_id = p.id and a.until is null
                             and not a.deputy
                  where p.county = ? and p.retired_at is null and p.place_path >= ?
                    and p.place_path < ? and p.kind = any(?)) s
            group by grouping sets ((area, kind), (kind))
            """)
        .params(
            below,
            scope.county(),
            path,
            Paths.end(path),
            chiefs(scope.county()).toArray(String[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getString("area"), a -> new TreeMap<>())
                  .put(new PostKind(row.getString("kind")), count(row, 0));
            });
    List<Coverage> lines = new ArrayList<>();
    lines.add(line(top, counts.getOrDefault("", Map.of()), false));
    counts.remove("");
    for (Place child : places.children(scope.county(), path)) {
      Map<PostKind, Coverage.Count> here = counts.remove(child.path());
      if (child.path().length() == below) {
        lines.add(
            line(
                child,
                here == null ? Map.of() : here,
                Paths.below(child.path()) > child.path().length()));
      }
    }
    // what stands outside every area below, such as a building that lies in no grid
    counts.forEach((area, rest) -> lines.add(new Coverage(top.id(), area, "", false, rest)));
    return lines;
  }

  private List<String> chiefs(String county) {
    return kinds.chiefs(county).stream().map(c -> c.kind().code()).toList();
  }

  private static Coverage.Count count(ResultSet row, int number) throws SQLException {
    return new Coverage.Count(row.getInt("posts"), row.getInt("filled"), row.getInt("persons"));
  }

  private static Coverage line(Place place, Map<PostKind, Coverage.Count> counts, boolean below) {
    return new Coverage(place.id(), place.path(), place.name(), below, counts);
  }

  private List<RosterLine> named(String county, List<Post> posts) {
    Set<String> paths = new HashSet<>();
    for (Post post : posts) {
      paths.add(post.placePath());
      Paths.street(post.placePath()).ifPresent(paths::add);
      Paths.community(post.placePath()).ifPresent(paths::add);
    }
    Map<String, String> names = places.fullNames(county, paths);
    return posts.stream().map(p -> line(p, kinds.of(county, p.kind()).name(), names)).toList();
  }

  private static RosterLine line(Post post, PostCharter.Name title, Map<String, String> names) {
    String path = post.placePath();
    String street = Paths.street(path).map(p -> names.getOrDefault(p, "")).orElse("");
    String community = Paths.community(path).map(p -> names.getOrDefault(p, "")).orElse("");
    String full = names.getOrDefault(path, "");
    return new RosterLine(
        path + " " + post.kind(),
        post,
        title,
        street,
        after(street, community),
        after(community, full));
  }

  private static String after(String above, String name) {
    return name.startsWith(above) ? name.substring(above.length()).strip() : name;
  }

  private Step step(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    UUID post = row.getObject("post", UUID.class);
    UUID organisation = row.getObject("organisation", UUID.class);
    return new Step(
        Rung.valueOf(row.getString("rung")),
        kind == null ? null : new PostKind(kind),
        row.getString("place_path"),
        post == null ? null : new PostId(post),
        organisation == null ? null : new OrganisationId(organisation),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getString("duty_phone"),
        row.getString("hours"));
  }
}
