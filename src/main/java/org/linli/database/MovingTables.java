package org.linli.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 随迁表 — the tables whose rows carry the path of a place and follow it when areas are redrawn, as
/// declared in `db/tables.txt`. The places themselves are not among them.
@Component
public class MovingTables {

  /// 表 — one of them.
  ///
  /// @param owner the table to whose rows its own belong by the column `<owner>_id`, and with which
  ///   they move; null = its rows are found by their `place_path`
  public record Table(String name, @Nullable String owner) {}

  private final List<Table> tables;

  MovingTables() {
    TableList declared = TableList.declared();
    tables =
        declared.moving().entrySet().stream()
            .filter(each -> !each.getKey().equals("place"))
            .map(
                each ->
                    new Table(each.getKey(), each.getValue().isEmpty() ? null : each.getValue()))
            .sorted((a, b) -> Boolean.compare(a.owner() != null, b.owner() != null))
            .toList();
  }

  /// All of them, owners before what belongs to them.
  public List<Table> all() {
    return tables;
  }
}
