package org.linli.georeport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 合作方 — an organisation whose programs send requests by the open standard.
///
/// @param hint the last letters of its key
/// @param mayUpdate its programs may also say how its requests go on
/// @param held a request gets its public number when the desk has accepted it
/// @param until the first day on which its key no longer opens anything; null = none is set
record Partner(
    String county,
    UUID id,
    String name,
    String hint,
    int perMinute,
    int perDay,
    boolean mayUpdate,
    boolean held,
    LocalDate since,
    @Nullable LocalDate until,
    int version) {

  /// True when its key opens nothing any more.
  boolean ended(LocalDate today) {
    LocalDate end = until;
    return end != null && !end.isAfter(today);
  }
}
