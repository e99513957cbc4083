package org.linli.place;

import org.jspecify.annotations.Nullable;

/// 地点资料 — what can be changed of a place in use.
public record PlaceFacts(String name, @Nullable PlaceId estate, int households, int residents) {}
