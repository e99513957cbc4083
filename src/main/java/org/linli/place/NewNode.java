package org.linli.place;

/// 新节点 — one of many places that are opened in one act.
///
/// @param path where it will stand; what is above it is there already or comes before it in the
///   list
/// @param households number of households as registered for it
public record NewNode(String path, PlaceKind kind, String name, int households) {}
