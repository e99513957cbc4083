package org.linli.sample;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;

/// 样例单位 — one row of `organisation` and the places it answers for.
record Office(
    UUID id,
    OrganisationKind kind,
    String name,
    Spot place,
    @Nullable String dutyPhone,
    String dutyHours,
    String address,
    List<Spot> areas) {}
