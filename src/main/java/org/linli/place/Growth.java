package org.linli.place;

import org.jspecify.annotations.Nullable;

/// 开设项 — a place to be opened by a list, with its id already.
///
/// @param estate the estate a building stands in, or null
public record Growth(PlaceId id, NewNode node, @Nullable PlaceId estate) {}
