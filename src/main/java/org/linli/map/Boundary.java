package org.linli.map;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.locationtech.jts.geom.Geometry;

/// 边界 — one version of the outline of an area.
///
/// @param id the same in all versions of a place
/// @param shape polygon or polygons in degrees of WGS 84, longitude first
/// @param from when it began to hold
/// @param until when it ceased to hold; null = it holds
record Boundary(
    UUID id,
    String county,
    PlaceId place,
    String path,
    int version,
    Geometry shape,
    Instant from,
    @Nullable Instant until) {}
