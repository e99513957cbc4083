package org.linli.division;

/// 区划 — one entry of the dictionary.
///
/// @param code province 2, city 4, county 6, street 9, community 12 digits
/// @param name as published
/// @param shortName without what stands above it and without the long official ending
/// @param gone the last edition that could hold it does not
public record Division(String code, String name, String shortName, boolean gone) {}
