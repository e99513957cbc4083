package org.linli.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 任职 — who held a post from when to when, with the reason of each change.
///
/// @param termUntil planned last day of the term, or null
/// @param until last day; null while it lasts
public record Appointment(
    AppointmentId id,
    PostId post,
    PostKind kind,
    String placePath,
    UUID person,
    String publicName,
    @Nullable String dutyPhone,
    LocalDate since,
    @Nullable LocalDate termUntil,
    @Nullable LocalDate until,
    String reasonSince,
    @Nullable String reasonUntil,
    int version) {}
