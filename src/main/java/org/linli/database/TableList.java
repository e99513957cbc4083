package org.linli.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// 表清单 — which kind each table is, as declared in `db/tables.txt`.
record TableList(List<Table> tables) {

  private static final String MOVES = "moves";

  /// 表类 — how a table spreads over the nodes of a cluster.
  enum Kind {
    COUNTY,
    DICTIONARY,
    NODE
  }

  /// 表 — one declared table.
  record Table(String name, Kind kind, List<String> marks) {}

  static TableList declared() {
    try (InputStream file = TableList.class.getResourceAsStream("/db/tables.txt")) {
      if (file == null) {
        throw new IllegalStateException("db/tables.txt is missing");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static TableList parse(String text) {
    List<Table> tables = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
      tables.add(new Table(words[1], kind, List.of(Arrays.copyOfRange(words, 2, words.length))));
    }
    return new TableList(List.copyOf(tables));
  }

  String[] of(Kind kind) {
    return tables.stream()
        .filter(table -> table.kind() == kind)
        .map(Table::name)
        .toArray(String[]::new);
  }

  String[] marked(String mark) {
    return tables.stream()
        .filter(table -> table.marks().contains(mark))
        .map(Table::name)
        .toArray(String[]::new);
  }

  /// The tables that carry paths which move with their places; with each the table it moves with,
  /// or nothing when it is found by its own path.
  Map<String, String> moving() {
    Map<String, String> moving = new LinkedHashMap<>();
    for (Table table : tables) {
      for (String mark : table.marks()) {
        if (mark.equals(MOVES) || mark.startsWith(MOVES + ":")) {
          moving.put(table.name(), mark.substring(Math.min(mark.length(), MOVES.length() + 1)));
        }
      }
    }
    return moving;
  }

  String[] all() {
    return tables.stream().map(Table::name).toArray(String[]::new);
  }
}
