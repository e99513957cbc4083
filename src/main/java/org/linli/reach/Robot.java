package org.linli.reach;

import java.util.Set;
import java.util.UUID;
import org.linli.message.MessageKind;

/// 群机器人 — the group of an organisation that is told some kinds of messages; its address is a secret
/// and never shown again.
///
/// @param host of the address, to know it by
record Robot(
    UUID id,
    UUID organisation,
    String name,
    String host,
    Set<MessageKind> kinds,
    boolean on,
    int version) {}
