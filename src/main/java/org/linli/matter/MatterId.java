package org.linli.matter;

import java.util.UUID;
import org.linli.shared.Id;

/// 事项标识 — the id of one matter; people read its number.
public record MatterId(UUID value) implements Id {}
