package org.linli.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 区划查询 — finds divisions by code, by what stands above them and by words.
@Repository
class DivisionStore {

  private static final String SELECT =
      "select d.code, d.name, d.short_name, d.gone is not null as gone from division d ";
  private static final String CODE = "[0-9]{2,12}";

  private final JdbcClient jdbc;

  DivisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Division> at(Collection<String> codes) {
    return jdbc.sql(SELECT + "where d.code = any(?) order by d.code")
        .param(codes.toArray(String[]::new))
        .query(DivisionStore::division)
        .list();
  }

  /// What is in force below a county, in order of code.
  List<Division> below(String county) {
    return jdbc.sql(SELECT + "where d.code > ? and d.code < ? and d.gone is null order by d.code")
        .params(county, county + "~")
        .query(DivisionStore::division)
        .list();
  }

  /// The next ones directly below a code, skipped levels stepped over; gone ones too.
  List<Division> children(String code, String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where d.code > ? and d.code < ? and d.code > ?
                  and not exists (
                    select 1 from division u
                    where u.code in (left(d.code, 4), left(d.code, 6), left(d.code, 9))
                      and length(u.code) > ? and length(u.code) < length(d.code))
                order by d.code limit ?
                """)
        .params(code, code + "~", after, code.length(), limit)
        .query(DivisionStore::division)
        .list();
  }

  List<Division> provinces() {
    return jdbc.sql(SELECT + "where length(d.code) = 2 order by d.code")
        .query(DivisionStore::division)
        .list();
  }

  /// The chains of names of many codes in one statement, highest first, each without itself; levels
  /// that do not exist are left out.
  Map<String, List<Division>> above(Collection<String> codes) {
    Set<String> wanted = new LinkedHashSet<>();
    codes.forEach(code -> wanted.addAll(DivisionCode.above(code)));
    Map<String, Division> known =
        at(wanted).stream().collect(Collectors.toMap(Division::code, d -> d));
    Map<String, List<Division>> chains = new LinkedHashMap<>();
    for (String code : codes) {
      chains.put(
          code,
          DivisionCode.above(code).stream().map(known::get).filter(Objects::nonNull).toList());
    }
    return chains;
  }

  /// Those the last word fits that lie below ones every earlier word fits: in force before gone,
  /// higher before lower.
  ///
  /// @param after the code where the list goes on, or nothing
  List<Division> search(List<String> words, String after, int limit) {
    Optional<String> last = words.isEmpty() ? Optional.empty() : condition(words.getLast());
    if (last.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>();
    List<String> sets = new ArrayList<>();
    StringBuilder where = new StringBuilder(last.get());
    for (String word : words.subList(0, words.size() - 1)) {
      Optional<String> above = condition(word);
      if (above.isEmpty()) {
        return List.of();
      }
      String set = "w" + sets.size();
      // looked up once and kept: every candidate then asks for its four prefixes in memory
      sets.add(
          set
              + " as materialized (select d.code from division d where length(d.code) < 12 and "
              + above.get()
              + ")");
      params.add(value(word));
      where.append(" and (").append(under(set)).append(")");
    }
    params.add(value(words.getLast()));
    if (!after.isEmpty()) {
      where.append(
          """
           and (d.gone is not null, length(d.code), d.code)
             > (select a.gone is not null, length(a.code), a.code from division a where a.code = ?)
          """);
      params.add(after);
    }
    params.add(limit);
    return jdbc.sql(
            (sets.isEmpty() ? "" : "with " + String.join(", ", sets) + " ")
                + SELECT
                + "where "
                + where
                + " order by d.gone is not null, length(d.code), d.code limit ?")
        .params(params)
        .query(DivisionStore::division)
        .list();
  }

  // the nearest first: most candidates that fit end there
  private static String under(String set) {
    return List.of(DivisionCode.STREET, DivisionCode.COUNTY, DivisionCode.CITY, 2).stream()
        .map(
            width ->
                """
                length(d.code) > %1$d
                  and left(d.code, %1$d) in (select code from %2$s where length(code) = %1$d)\
                """
                    .formatted(width, set))
        .collect(Collectors.joining(" or "));
  }

  private static Optional<String> condition(String word) {
    if (word.matches(CODE)) {
      return Optional.of("d.code like ?");
    }
    return SearchWords.query(word).map(query -> "d.words @@ ?::tsquery");
  }

  private static String value(String word) {
    if (word.matches(CODE)) {
      return DivisionCode.normal(word).orElse(word) + "%";
    }
    return SearchWords.query(word).orElseThrow();
  }

  static Division division(ResultSet row, int number) throws SQLException {
    return new Division(
        row.getString("code"),
        row.getString("name"),
        row.getString("short_name"),
        row.getBoolean("gone"));
  }
}
