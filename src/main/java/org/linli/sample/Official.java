package org.linli.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// 官方区划 — the official codes and names of the three counties (edition of 2023-06-30).
final class Official {

  static final String FILE = "/sample/divisions.csv";

  private Official() {}

  /// 一行 — one code of 6, 9 or 12 digits and its name as published.
  record Division(String code, String name) {}

  /// All rows of the county, in order of code.
  static List<Division> of(String county) {
    return all().stream().filter(d -> d.code().startsWith(county)).toList();
  }

  static List<Division> all() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .map(cells -> new Division(cells[0], cells[1]))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static InputStream open() {
    return Objects.requireNonNull(Official.class.getResourceAsStream(FILE));
  }
}
