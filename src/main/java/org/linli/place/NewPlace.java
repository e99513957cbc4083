package org.linli.place;

import org.jspecify.annotations.Nullable;

/// 新地点 — what is needed to open a place under another.
///
/// @param parent path of the place it hangs under
/// @param segment its own code (digits; without the letter of estates and sites); null = the next
///   free one
/// @param name short name, at most 40 characters
/// @param estate the estate of a building, or null
public record NewPlace(
    String parent,
    @Nullable String segment,
    PlaceKind kind,
    String name,
    @Nullable PlaceId estate,
    int households,
    int residents) {}
