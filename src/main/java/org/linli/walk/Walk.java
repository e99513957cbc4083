package org.linli.walk;

import java.time.Instant;
import java.util.UUID;

/// 一趟 — one walk with what it came to.
///
/// @param path of the place walked through
/// @param heard doors where somebody was there
record Walk(
    UUID id,
    UUID place,
    String path,
    UUID walker,
    Instant at,
    int knocked,
    int heard,
    int thanks,
    int matters) {}
