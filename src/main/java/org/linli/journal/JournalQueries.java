package org.linli.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 日志查询 — the acts of a span of time, the latest first; the span bounds what a page costs.
@Component
class JournalQueries {

  private final JdbcClient jdbc;

  JournalQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entry> page(Scope scope, Search search, int limit) {
    List<Object> values = span(scope, search.from(), search.until());
    var sql = new StringBuilder("select " + JournalStore.ENTRY + " from journal j where ");
    sql.append(spanned(scope));
    if (!search.noun().isEmpty()) {
      sql.append(" and j.noun = ?");
      values.add(search.noun());
    }
    if (search.actor() != null) {
      sql.append(" and j.actor = ?");
      values.add(search.actor());
    }
    Search.After after = search.after();
    if (after != null) {
      sql.append(" and (j.at, j.subject, j.seq) < (?, ?, ?)");
      values.addAll(List.of(after.at().atOffset(ZoneOffset.UTC), after.subject(), after.seq()));
    }
    sql.append(" order by j.at desc, j.subject desc, j.seq desc limit ").append(limit);
    return jdbc.sql(sql.toString())
        .params(values)
        .query((row, n) -> JournalStore.entry(row))
        .list();
  }

  List<String> nouns(Scope scope, Instant from, Instant until) {
    return jdbc.sql(
            "select distinct j.noun from journal j where " + spanned(scope) + " order by j.noun")
        .params(span(scope, from, until))
        .query(String.class)
        .list();
  }

  private static String spanned(Scope scope) {
    return "j.county = ? and j.at >= ? and j.at < ? and " + scope.within("j.place_path");
  }

  private static List<Object> span(Scope scope, Instant from, Instant until) {
    return new ArrayList<>(
        List.of(scope.county(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)));
  }
}
