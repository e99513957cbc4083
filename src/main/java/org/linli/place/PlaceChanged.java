package org.linli.place;

import java.util.UUID;
import org.linli.shared.Actor;

/// 地点已变更 — a place (or with OPEN_COUNTY a whole county) was opened, changed or taken out of use.
///
/// @param place the place after the change
/// @param by who did it
public record PlaceChanged(Place place, PlaceAction action, Actor by) {}
