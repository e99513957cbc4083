package org.linli.venue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 阵地表单 — what was typed about a station or venue, as it was typed.
///
/// @param place where it is: code, id or a name
/// @param areas the places it serves, one per line; empty = where it is
/// @param services what it offers, one per line
/// @param capacity how many persons fit in
/// @param version the version the form was read at
/// @param tx one id per form shown, so that a double submit writes once
public record VenueForm(
    @Nullable String sort,
    @Nullable String name,
    @Nullable String place,
    @Nullable String areas,
    @Nullable String dutyPhone,
    @Nullable String dutyHours,
    @Nullable String address,
    @Nullable String services,
    @Nullable String capacity,
    @Nullable String version,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  static VenueForm empty() {
    return new VenueForm(null, null, null, null, null, null, null, null, null, null, null);
  }

  VenueForm at(int seen) {
    return new VenueForm(
        sort, name, place, areas, dutyPhone, dutyHours, address, services, capacity, "" + seen, tx);
  }
}
