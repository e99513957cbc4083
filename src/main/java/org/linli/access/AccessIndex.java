package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// 访问表索引 — finds the row of an address among those that have as many parts as it; every request
/// asks, and most of the table is of another length.
final class AccessIndex {

  private final Map<Integer, List<AccessRow>> byLength;
  private final List<AccessRow> ofAnyLength;

  /// Rows in the order in which they are tried.
  AccessIndex(List<AccessRow> rows) {
    ofAnyLength = rows.stream().filter(AccessRow::ofAnyLength).toList();
    byLength =
        rows.stream()
            .map(AccessRow::length)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    length ->
                        rows.stream()
                            .filter(row -> row.ofAnyLength() || row.length() == length)
                            .toList()));
  }

  Optional<AccessRow> find(HttpMethod method, String path) {
    PathContainer address = PathContainer.parsePath(path);
    return byLength.getOrDefault(address.elements().size(), ofAnyLength).stream()
        .filter(row -> row.matches(method, address))
        .findFirst();
  }
}
