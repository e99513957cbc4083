package org.linli.matter;

import static org.linli.matter.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.matter.MatterQueries.Row;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 可检索 — matters whose words may be looked through: never those about persons. For the module that
/// keeps what they are found by.
@Component
public class Searchable {

  /// 可检索的一件 — what is looked through of a matter: what its reporter said.
  public record Text(
      MatterId id,
      String placePath,
      String category,
      Instant openedAt,
      boolean closed,
      String words) {}

  /// 找到的一件 — a line of a list with all its words, for a reader who may read them.
  public record Found(MatterLists.Line line, String words) {}

  private final JdbcClient database;
  private final MatterQueries queries;
  private final Lines lines;
  private final Categories categories;
  private final Vault vault;
  private final Transactions transactions;

  Searchable(
      JdbcClient database,
      MatterQueries queries,
      Lines lines,
      Categories categories,
      Vault vault,
      Transactions transactions) {
    this.database = database;
    this.queries = queries;
    this.lines = lines;
    this.categories = categories;
    this.vault = vault;
    this.transactions = transactions;
  }

  /// The categories whose words nobody looks through.
  public List<String> sealed(String county) {
    return categories.all(county).stream()
        .filter(Category::aboutPersons)
        .map(Category::code)
        .toList();
  }

  /// Those of these matters that may be looked through, where the scope of the transaction shows
  /// their words.
  public List<Text> of(String county, Collection<UUID> ids) {
    return texts(county, "and m.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)), "");
  }

  /// The next ones opened at or before a moment, the latest first.
  public List<Text> before(String county, Instant at, int limit) {
    var values = new HashMap<String, Object>();
    values.put("before", time(at));
    values.put("limit", limit);
    return texts(
        county, "and m.opened_at <= :before", values, "order by m.opened_at desc limit :limit");
  }

  /// These matters as this reader may list them, in the order asked for; what lies outside his area
  /// is left out.
  public List<Found> found(Actor actor, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return transactions.read(
        actor.scope(),
        () -> {
          Where where =
              new Where("m", actor.county())
                  .and(actor.scope().within("m.place_path"))
                  .and("m.id = any(?)", (Object) ids.toArray(UUID[]::new));
          if (!actor.part().isDesk()) {
            where.and("not m.private");
          }
          List<Row> rows = new ArrayList<>(queries.matters(where, "opened_at", ids.size()));
          rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.matter().id().value())));
          var sealed = queries.texts(actor.county(), ids);
          return lines.of(actor, rows).stream()
              .flatMap(line -> found(line, sealed.get(line.matter())))
              .toList();
        });
  }

  private Stream<Found> found(MatterLists.Line line, byte @Nullable [] sealed) {
    return sealed == null
        ? Stream.empty()
        : Stream.of(new Found(line, vault.open(line.county(), sealed)));
  }

  private List<Text> texts(String county, String narrow, Map<String, Object> values, String order) {
    return database
        .sql(
            """
            select m.id, m.place_path, m.category, m.opened_at, m.closed_at, t.sealed
            from matter m join matter_text t on t.county = m.county and t.matter_id = m.id and t.seq = 1
            where m.county = :county and not m.private and m.state <> 'VOID'
              and not exists (select 1 from matter_item i
                where i.county = m.county and i.matter_id = m.id and i.category = any(:sealed))
            """
                + narrow
                + " "
                + order)
        .param("county", county)
        .param("sealed", sealed(county).toArray(String[]::new))
        .params(values)
        .query(
            (row, n) ->
                new Text(
                    new MatterId(row.getObject("id", UUID.class)),
                    row.getString("place_path"),
                    row.getString("category"),
                    Columns.moment(row, "opened_at"),
                    row.getTimestamp("closed_at") != null,
                    vault.open(county, row.getBytes("sealed"))))
        .list();
  }
}
