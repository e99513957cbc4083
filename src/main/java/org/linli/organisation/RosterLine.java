package org.linli.organisation;

/// 台账行 — one post of the roster with the names of the places it stands on.
///
/// @param key where the list goes on: hand it back as `after`
/// @param title what the post is called
/// @param street short name, empty when the post stands higher
/// @param community short name, empty when the post stands higher
/// @param place names below the community: "3网格 5栋 2单元"
public record RosterLine(
    String key, Post post, PostCharter.Name title, String street, String community, String place) {}
