package org.linli.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 单位资料 — what is entered about an organisation.
///
/// @param place where it sits
/// @param areas the places it answers for; empty = the place where it sits
public record OrganisationFacts(
    OrganisationKind kind,
    String name,
    PlaceId place,
    @Nullable String dutyPhone,
    @Nullable String dutyHours,
    @Nullable String address,
    List<PlaceId> areas) {}
