package org.linli.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 地点查询 — walks and lists over the tree; subtrees are half-open ranges on the path.
@Repository
class PlaceQueries {

  private static final String SELECT = "select " + PlaceStore.COLUMNS + " from place p ";

  private final JdbcClient jdbc;

  PlaceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Place> at(String county, Collection<String> paths) {
    return jdbc.sql(SELECT + "where p.county = ? and p.path = any(?) order by p.path")
        .params(county, paths.toArray(String[]::new))
        .query(PlaceStore::place)
        .list();
  }

  /// One index range per kind that can hang directly below.
  List<Place> children(String county, String path, String after, int limit) {
    List<PlaceKind> kinds =
        Arrays.stream(PlaceKind.values()).filter(k -> Paths.stem(path, k).isPresent()).toList();
    List<String> stems = kinds.stream().map(k -> Paths.stem(path, k).orElseThrow()).toList();
    // lateral, because a plain join is planned as one walk over the whole county
    return jdbc.sql(
            """
            select %s from unnest(?::text[], ?::text[], ?::int[]) as w (kind, stem, width)
            cross join lateral (
              select * from place c
              where c.county = ? and c.kind = w.kind and c.path > greatest(w.stem, ?) and c.path < w.stem || '~'
                and length(c.path) = length(w.stem) + w.width and c.retired_at is null
              order by c.path limit ?) p
            order by p.path limit ?
            """
                .formatted(PlaceStore.COLUMNS))
        .params(
            kinds.stream().map(Enum::name).toArray(String[]::new),
            stems.toArray(String[]::new),
            kinds.stream().map(Paths::width).toArray(Integer[]::new),
            county,
            after,
            limit,
            limit)
        .query(PlaceStore::place)
        .list();
  }

  Map<String, String> fullNames(String county, Collection<String> paths) {
    Set<String> wanted = new LinkedHashSet<>();
    paths.forEach(p -> wanted.addAll(Paths.chain(p)));
    Map<String, Place> known = Places.byPaths(at(county, wanted));
    Map<String, String> names = new LinkedHashMap<>();
    for (String path : paths) {
      names.put(path, fullName(known, path));
    }
    return names;
  }

  private static String fullName(Map<String, Place> known, String path) {
    List<String> parts = new ArrayList<>();
    for (String step : Paths.chain(path)) {
      Place place = known.get(step);
      if (place != null && (step.length() > Paths.COUNTY || step.equals(path))) {
        parts.add(place.name());
      }
    }
    return String.join(" ", parts);
  }

  List<Place> subtree(Scope scope, String path, @Nullable PlaceKind kind, String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where p.county = ? and p.path >= ? and p.path < ? and p.path > ? and p.retired_at is null
                  and (?::text is null or p.kind = ?) and
                """
                + scope.within("p.path")
                + " order by p.path limit ?")
        .params(
            Arrays.asList(
                scope.county(), path, Paths.end(path), after, name(kind), name(kind), limit))
        .query(PlaceStore::place)
        .list();
  }

  Map<PlaceKind, Integer> counts(Scope scope, String path) {
    Map<PlaceKind, Integer> counts = new EnumMap<>(PlaceKind.class);
    jdbc.sql(
            """
            select p.kind, count(*) as n from place p
            where p.county = ? and p.path > ? and p.path < ? and p.retired_at is null and
            """
                + scope.within("p.path")
                + " group by p.kind")
        .params(scope.county(), path, Paths.end(path))
        .query(
            row -> {
              counts.put(PlaceKind.valueOf(row.getString("kind")), row.getInt("n"));
            });
    return counts;
  }

  List<Place> search(Scope scope, String text, int limit) {
    List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("[\\s　]+"));
    if (words.isEmpty() || words.size() > 6) {
      return List.of();
    }
    List<Object> params = new ArrayList<>(List.of(scope.county(), like(words.getLast())));
    params.addAll(words.subList(0, words.size() - 1).stream().map(PlaceQueries::like).toList());
    params.add(limit);
    String above =
        words.stream()
            .skip(1)
            .map(
                w ->
                    """
                    and exists (select 1 from place a where a.county = p.county and a.name like ?
                      and a.path = any(array[left(p.path, 6), left(p.path, 9), left(p.path, 12),
                                             left(p.path, 15), left(p.path, 18), left(p.path, 20)]))
                    """)
            .collect(Collectors.joining());
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p.name like ? and p.retired_at is null "
                + above
                + "and "
                + scope.within("p.path")
                + " order by length(p.path), p.path limit ?")
        .params(params)
        .query(PlaceStore::place)
        .list();
  }

  Optional<Place> estateOf(String county, Collection<String> chain) {
    return jdbc.sql(
            """
            select e.id, e.county, e.path, e.kind, e.name, e.estate_id, e.households, e.residents,
                   e.retired_at, e.version
            from place p join place e on e.county = p.county and e.id = p.estate_id
            where p.county = ? and p.path = any(?)
            order by p.path desc limit 1
            """)
        .params(county, chain.toArray(String[]::new))
        .query(PlaceStore::place)
        .optional();
  }

  List<Place> buildingsOf(String county, PlaceId estate) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p.estate_id = ? and p.retired_at is null order by p.path")
        .params(county, estate.value())
        .query(PlaceStore::place)
        .list();
  }

  List<Place> counties() {
    return jdbc.sql(SELECT + "where p.kind = 'COUNTY' and p.path = p.county order by p.county")
        .query(PlaceStore::place)
        .list();
  }

  private static String like(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static @Nullable String name(@Nullable PlaceKind kind) {
    return kind == null ? null : kind.name();
  }
}
