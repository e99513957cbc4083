package org.linli.venue;

import org.jspecify.annotations.Nullable;

/// 阵地筛选 — which stations and venues are wanted.
///
/// @param sort null = every sort
/// @param area path of a subtree; empty = the whole scope
/// @param name part of the name; empty = every one
record VenueFilter(@Nullable VenueSort sort, String area, String name) {}
