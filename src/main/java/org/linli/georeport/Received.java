package org.linli.georeport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 收到的请求 — a request as it was taken in, before and after it became a matter.
///
/// @param held its number is public when the desk has accepted it
/// @param photos those that came along
record Received(UUID id, boolean held, List<UUID> photos, @Nullable UUID matter) {

  /// The token by which a client asks again: county and id, so that the county need not be said.
  static String token(String county, UUID id) {
    return county + "-" + id;
  }

  /// The id in a token of this county; empty for anything else.
  static Optional<UUID> id(String county, String token) {
    if (!token.matches(county + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(token.substring(county.length() + 1)));
  }
}
