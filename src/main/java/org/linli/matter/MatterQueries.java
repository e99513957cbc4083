package org.linli.matter;

import static org.linli.matter.Columns.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事项查询 — lists and counts: keyset pages over indexes, so that a page costs the same at a million
/// matters.
@Component
class MatterQueries {

  /// 行 — one row of a list, before names and words are added.
  record Row(Matter matter, MatterItem item) {}

  // the items of the page are found before their matters are read: a desk has more open than shown
  private static final String OPEN_ITEMS =
      "select m.*, i.state as i_state, "
          + MatterRows.ITEM
          + """
          from (select i.* from matter_item i %s order by i.due_at, i.matter_id, i.item limit %s) i
          join matter m on m.county = i.county and m.id = i.matter_id
          order by i.due_at, i.matter_id, i.item
          """;

  // the matter of a list of matters stands beside its first item, which is always there
  private static final String MATTERS =
      "select m.*, m.state as i_state, "
          + MatterRows.ITEM
          + """
          from matter m join matter_item i on i.county = m.county and i.matter_id = m.id and i.item = 1
          """;

  private final JdbcClient database;

  MatterQueries(JdbcClient database) {
    this.database = database;
  }

  /// Open items by due time.
  List<Row> items(Where where, int limit) {
    where.and("i.due_at is not null");
    return rows(OPEN_ITEMS.formatted(where.text(), limit), where);
  }

  /// Matters, newest first by a moment of theirs.
  List<Row> matters(Where where, String moment, int limit) {
    String order = " order by m." + moment + " desc, m.id desc limit " + limit;
    return rows(MATTERS + where.text() + order, where);
  }

  /// How many open items meet each of the conditions, in one pass; at most `most` each.
  List<Integer> countItems(Where where, int most, List<Where> parts) {
    where.and("i.due_at is not null");
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    values.addAll(where.values());
    String counts =
        parts.stream()
            .map(part -> "count(*) filter (where " + part.text() + ")")
            .collect(Collectors.joining(", "));
    return database
        .sql("select " + counts + " from matter_item i " + where.text())
        .params(values)
        .query(
            (row, n) -> {
              List<Integer> found = new ArrayList<>();
              for (int i = 1; i <= parts.size(); i++) {
                found.add(Math.min(row.getInt(i), most));
              }
              return List.copyOf(found);
            })
        .single();
  }

  /// How many matters, at most `most`.
  int countMatters(Where where, int most) {
    return count("select 1 from matter m " + where.text(), where, most);
  }

  /// The sealed first words of these matters, where the scope of the transaction shows them.
  Map<UUID, byte[]> texts(String county, Collection<UUID> matters) {
    Map<UUID, byte[]> texts = new HashMap<>();
    if (matters.isEmpty()) {
      return texts;
    }
    database
        .sql(
            """
            select matter_id, sealed from matter_text
            where county = ? and matter_id = any(?) and seq = 1
            """)
        .params(county, matters.toArray(UUID[]::new))
        .query(
            row -> {
              texts.put(row.getObject("matter_id", UUID.class), row.getBytes("sealed"));
            });
    return texts;
  }

  private List<Row> rows(String sql, Where where) {
    return database.sql(sql).params(where.values()).query(MatterQueries::row).list();
  }

  private int count(String sql, Where where, int most) {
    return database
        .sql("select count(*) from (" + sql + " limit " + most + ") counted")
        .params(where.values())
        .query(Integer.class)
        .single();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Matter matter = MatterRows.matter(row, n);
    return new Row(matter, MatterRows.item(row, matter.county(), matter.id(), matter.placePath()));
  }
}
