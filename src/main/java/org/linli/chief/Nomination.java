package org.linli.chief;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.AppointmentId;
import org.linli.organisation.PostId;
import org.linli.organisation.PostKind;

/// 拟任 — one appointment on its way, opened: who is meant for which post, and how far it has come.
///
/// @param source RESIDENTS, COMMUNITY, PARTY_BRANCH or SELF: who recommends
/// @param person a registered person, or null when only name and phone are known
/// @param phone private, for the register; null with a registered person
/// @param opinion what the desk said when it confirmed, or null
/// @param dropped why it went no further, or null
/// @param recommendedBy the account that wrote it down
record Nomination(
    UUID id,
    String county,
    PostId post,
    PostKind kind,
    String placePath,
    NominationState state,
    boolean deputy,
    String source,
    @Nullable UUID person,
    String name,
    @Nullable String phone,
    String reason,
    @Nullable String opinion,
    @Nullable String dropped,
    UUID recommendedBy,
    LocalDate recommendedOn,
    @Nullable LocalDate publicFrom,
    @Nullable LocalDate publicUntil,
    @Nullable AppointmentId appointment,
    int version) {}
