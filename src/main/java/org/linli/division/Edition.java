package org.linli.division;

import java.time.Instant;
import java.util.HexFormat;

/// 区划版次 — one import of the dictionary, and what it changed.
///
/// @param number 1, 2, 3 … in the order they were taken
/// @param name as the importer called it, such as 2023-06-30
/// @param at when it was taken
/// @param digest SHA-256 of the file, in hex
/// @param lines lines taken
/// @param refused lines that could not be taken; the first hundred are kept
public record Edition(
    int number,
    String name,
    Instant at,
    String digest,
    int lines,
    int added,
    int renamed,
    int gone,
    int refused) {

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
