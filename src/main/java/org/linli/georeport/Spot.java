package org.linli.georeport;

/// 找到的地点 — where a request is about.
///
/// @param path of the place
/// @param said what the client said, in words for the desk; empty for an id of ours
record Spot(String path, String said) {}
