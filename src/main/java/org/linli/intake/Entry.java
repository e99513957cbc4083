package org.linli.intake;

import java.time.Instant;
import java.util.UUID;

/// 登记 — who typed what somebody else reported.
///
/// @param account of who typed it
/// @param callback the reporter wants to be called back
record Entry(UUID matter, UUID account, boolean callback, Instant at) {}
