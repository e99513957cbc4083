package org.linli.place;

import org.jspecify.annotations.Nullable;

/// 地点 — one node of the tree as it stands now.
///
/// @param path codes of fixed width, county first (see [Paths]); changes when areas are redrawn
/// @param name short: 平东街道, 东晟社区, 3网格, 5栋, 2单元, 201
/// @param estate the estate a building belongs to; estates and grids overlap freely
/// @param households number of households as registered for the place
/// @param residents number of residents as registered for the place
/// @param retired no longer in use; keeps its history and takes nothing new
/// @param version counts the changes; a form sends back the one it was read at
public record Place(
    PlaceId id,
    String county,
    String path,
    PlaceKind kind,
    String name,
    @Nullable PlaceId estate,
    int households,
    int residents,
    boolean retired,
    int version) {}
