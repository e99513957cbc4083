package org.linli.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;

/// 候选地点 — a place that may be meant; whoever asked chooses, nothing is chosen for him.
///
/// @param name with all that stands above: 铁东区 平东街道 南桥社区 1网格 3栋 2单元
/// @param whole everything that was said is found in it
/// @param missing what was said and is not found, as it was read
/// @param metres how far it is from the point that was asked for; null for an address
public record Candidate(
    Place place, String name, boolean whole, List<String> missing, @Nullable Integer metres) {}
