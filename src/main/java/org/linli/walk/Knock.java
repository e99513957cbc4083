package org.linli.walk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 一次敲门 — a door and what the knock came to.
///
/// @param path of the door
/// @param matter what the problem became
record Knock(UUID door, String path, WalkOutcome outcome, @Nullable UUID matter) {}
