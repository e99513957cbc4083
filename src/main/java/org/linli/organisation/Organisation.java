package org.linli.organisation;

import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 单位 — an organisation as it stands now; name, hours, address and duty phone are public.
///
/// @param place where it sits
/// @param placePath the path of that place
/// @param dutyPhone public phone, or null
/// @param dutyHours opening hours in words, or null
public record Organisation(
    OrganisationId id,
    String county,
    OrganisationKind kind,
    String name,
    PlaceId place,
    String placePath,
    @Nullable String dutyPhone,
    @Nullable String dutyHours,
    @Nullable String address,
    boolean retired,
    int version) {}
