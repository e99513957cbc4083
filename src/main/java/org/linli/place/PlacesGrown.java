package org.linli.place;

/// 成批已开设 — many places were opened below an area in the running transaction, as part of an act that
/// is journaled elsewhere.
public record PlacesGrown(Place area) {}
