package org.linli.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 一条消息 — a row as it stands: which kind about what, and no words; they are found when it is read.
///
/// @param behalf the account on leave for which this one is told as well; null = his own
/// @param matter what it is about; null for what is about no matter
/// @param detail a code that makes the words more exact; empty for most
record Message(
    UUID id,
    MessageKind kind,
    @Nullable UUID behalf,
    @Nullable UUID matter,
    String detail,
    Instant at,
    @Nullable Instant readAt) {}
