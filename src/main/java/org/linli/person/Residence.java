package org.linli.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 居住 — one person at one door from one day to another.
///
/// @param relation to the head of the household, a code of GB/T 4761; empty when not said
/// @param livesHere false for an owner who lives elsewhere
/// @param until the last day, null while it lasts
/// @param verifiedOn when somebody stood at the door and found it right, or null
public record Residence(
    UUID id,
    PersonId person,
    PlaceId place,
    String placePath,
    String relation,
    Tenure tenure,
    boolean livesHere,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate verifiedOn,
    int version) {

  /// True while nobody has moved out.
  public boolean lasts() {
    return until == null;
  }

  /// The same, found right at the door on this day.
  Residence verified(LocalDate on) {
    return new Residence(
        id, person, place, placePath, relation, tenure, livesHere, since, until, on, version);
  }

  /// The same as something else, or ended.
  Residence as(
      String otherRelation, Tenure otherTenure, LocalDate from, @Nullable LocalDate to, int read) {
    return new Residence(
        id,
        person,
        place,
        placePath,
        otherRelation,
        otherTenure,
        livesHere,
        from,
        to,
        verifiedOn,
        read);
  }
}
