package org.linli.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 样例家庭 — who lives behind one door; the first is the head.
///
/// @param rental the rental elements of a door that is let
/// @param verified when somebody stood at the door last, null = never
record Household(
    Spot home,
    List<Resident> residents,
    @Nullable LocalDate verified,
    Map<String, String> rental) {}
