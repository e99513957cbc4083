package org.linli.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 新任职 — what is entered to appoint somebody to a vacant post.
///
/// @param person a registered person; null = found by the phone or registered from name and phone
/// @param name full name; public with the post
/// @param phone private phone, sealed with the person and never shown; needed when `person` is null
/// @param dutyPhone public phone, or null
/// @param consent the person agrees that the duty phone is public
/// @param termUntil planned last day, or null
/// @param reason why: 选任, 补选, 轮换 …
public record NewAppointment(
    PostId post,
    @Nullable UUID person,
    String name,
    @Nullable String phone,
    @Nullable String dutyPhone,
    boolean consent,
    LocalDate since,
    @Nullable LocalDate termUntil,
    String reason) {}
