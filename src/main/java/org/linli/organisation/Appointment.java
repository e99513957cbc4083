package org.linli.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 任职 — who held a post from when to when, with the reason of each change.
///
/// @param dutyPhone public by consent
/// @param consentOn day on which the person agreed that the duty phone is public, or null
/// @param withdrawnOn day on which the consent was taken back, or null
/// @param termUntil planned last day of the term, or null
/// @param until last day; null while it lasts
/// @param deputy true = beside the one who holds the post
public record Appointment(
    AppointmentId id,
    PostId post,
    PostKind kind,
    String placePath,
    UUID person,
    String publicName,
    @Nullable String dutyPhone,
    @Nullable LocalDate consentOn,
    @Nullable LocalDate withdrawnOn,
    LocalDate since,
    @Nullable LocalDate termUntil,
    @Nullable LocalDate until,
    String reasonSince,
    @Nullable String reasonUntil,
    boolean deputy,
    int version) {}
