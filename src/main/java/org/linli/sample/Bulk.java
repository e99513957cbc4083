package org.linli.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// 批量写入 — writes many rows of one step by COPY, and keeps a digest over them.
///
/// The database refuses COPY into a table with row-level security; there the same rows go in by
/// arrays, so that the policy sees every one of them.
final class Bulk {

  private static final Set<String> GUARDED =
      Set.of(
          "person",
          "residence",
          "dwelling",
          "matter_text",
          "matter_reporter",
          "matter_answer",
          "nomination",
          "contact_duty");
  private static final int BUFFER = 1 << 16;
  private static final int BATCH = 2000;

  /// 每次不同 — a text that comes out differently every time and stays out of the digest.
  record Salted(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final Connection connection;
  private final MessageDigest digest;

  Bulk(Connection connection) {
    this.connection = connection;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /// Writes the rows the work gives.
  ///
  /// @param columns as in the statement, with commas
  void into(String table, String columns, Consumer<Rows> work) {
    try {
      if (GUARDED.contains(table)) {
        arrays(table, columns.split(",\\s*"), work);
      } else {
        copy(table, columns, work);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the sample cannot be written to " + table, failed);
    }
  }

  /// One ordinary statement between the rows.
  void update(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("the sample cannot be written", failed);
    }
  }

  /// Over everything written so far but sealed and salted values and keyed hashes.
  byte[] digest() {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException never) {
      throw new IllegalStateException(never);
    }
  }

  private void copy(String table, String columns, Consumer<Rows> work) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
    StringBuilder buffer = new StringBuilder(BUFFER + 1024);
    try {
      work.accept(
          values -> {
            for (int i = 0; i < values.length; i++) {
              String text = text(values[i]);
              note(values[i], text);
              buffer.append(i == 0 ? "" : "\t");
              escape(buffer, text);
            }
            buffer.append('\n');
            if (buffer.length() > BUFFER) {
              send(copy, buffer);
            }
          });
      send(copy, buffer);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder buffer) {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    buffer.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException failed) {
      throw new UncheckedIOException(new IOException(failed));
    }
  }

  private void arrays(String table, String[] columns, Consumer<Rows> work) throws SQLException {
    Map<String, String> types = types(table);
    List<String> casts = new ArrayList<>();
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      casts.add("r.c" + i + "::" + types.get(columns[i]));
      arrays.add("?::text[]");
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      names.append(i == 0 ? "c" : ", c").append(i);
    }
    String sql =
        "insert into %s (%s) select %s from unnest(%s) as r (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", casts),
                String.join(", ", arrays),
                names);
    List<@Nullable String[]> rows = new ArrayList<>(BATCH);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      work.accept(
          values -> {
            @Nullable String[] row = new String[values.length];
            for (int i = 0; i < values.length; i++) {
              row[i] = text(values[i]);
              note(values[i], row[i]);
            }
            rows.add(row);
            if (rows.size() == BATCH) {
              insert(statement, rows, columns.length);
            }
          });
      insert(statement, rows, columns.length);
    }
  }

  private void insert(PreparedStatement statement, List<@Nullable String[]> rows, int width) {
    try {
      if (rows.isEmpty()) {
        return;
      }
      for (int column = 0; column < width; column++) {
        @Nullable String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = rows.get(row)[column];
        }
        statement.setArray(column + 1, connection.createArrayOf("text", values));
      }
      statement.executeUpdate();
      rows.clear();
    } catch (SQLException failed) {
      throw new UncheckedIOException(new IOException(failed));
    }
  }

  private Map<String, String> types(String table) throws SQLException {
    Map<String, String> types = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          types.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return types;
  }

  private void note(@Nullable Object value, @Nullable String text) {
    digest.update((byte) 0);
    if (text != null && !(value instanceof byte[]) && !(value instanceof Salted)) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }

  private static void escape(StringBuilder buffer, @Nullable String text) {
    if (text == null) {
      buffer.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> buffer.append("\\\\");
        case '\n' -> buffer.append("\\n");
        case '\t' -> buffer.append("\\t");
        case '\r' -> buffer.append("\\r");
        default -> buffer.append(letter);
      }
    }
  }
}
