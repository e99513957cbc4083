package org.linli.matter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 续页标记 — where a list goes on: the last line's moment, matter and item.
record Cursor(Instant at, UUID matter, int item) {

  /// The letters for the address of the next page.
  String letters() {
    String text = at + " " + matter + " " + item;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads the letters; what cannot be read begins at the first page.
  static @Nullable Cursor of(@Nullable String letters) {
    if (letters == null || letters.isBlank()) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(letters), StandardCharsets.UTF_8).split(" ");
      return parts.length == 3
          ? new Cursor(
              Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]))
          : null;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }
}
