package org.linli.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 岗位 — a post and who holds it now; what is null of the holder says that the post is vacant.
///
/// @param name public name of the holder
/// @param dutyPhone public by consent; the private phone is never here
/// @param since first day of the appointment
/// @param termUntil planned last day of the term, or null
public record Post(
    PostId id,
    String county,
    PostKind kind,
    PlaceId place,
    String placePath,
    boolean retired,
    @Nullable AppointmentId appointment,
    @Nullable UUID person,
    @Nullable String name,
    @Nullable String dutyPhone,
    @Nullable LocalDate since,
    @Nullable LocalDate termUntil,
    int version) {

  /// True when somebody holds the post.
  public boolean filled() {
    return appointment != null;
  }
}
