package org.linli.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// 成批行 — many rows for one statement, sent as arrays: unlike COPY the row-level policies see every
/// one of them.
public final class RowBatch {

  private final String[] names;
  private final String[] casts;
  private final List<@Nullable String[]> rows = new ArrayList<>();

  /// The columns as in a table: `id uuid`, `name text` …
  public RowBatch(String... columns) {
    names = Arrays.stream(columns).map(column -> column.split(" ", 2)[0]).toArray(String[]::new);
    casts = Arrays.stream(columns).map(column -> column.split(" ", 2)[1]).toArray(String[]::new);
  }

  /// Adds a row: texts, numbers, flags, ids, days, bytes, enums or null, in the order of the
  /// columns.
  public void add(@Nullable Object... values) {
    @Nullable String[] row = new String[names.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = text(values[i]);
    }
    rows.add(row);
  }

  /// Nothing to write.
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The statement with its rows, which stand where it says `:rows`, under the name `r`.
  public StatementSpec of(JdbcClient jdbc, String sql) {
    String typed = columns(i -> "x.%s::%s as %s".formatted(names[i], casts[i], names[i]));
    String arrays = columns(i -> ":rows_%s::text[]".formatted(names[i]));
    String plain = String.join(", ", names);
    String source = "(select %s from unnest(%s) x (%s)) r".formatted(typed, arrays, plain);
    StatementSpec statement = jdbc.sql(sql.replace(":rows", source));
    for (int i = 0; i < names.length; i++) {
      int column = i;
      @Nullable String[] values = rows.stream().map(row -> row[column]).toArray(String[]::new);
      statement = statement.param("rows_" + names[i], values);
    }
    return statement;
  }

  private String columns(IntFunction<String> each) {
    return IntStream.range(0, names.length).mapToObj(each).collect(Collectors.joining(", "));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }
}
