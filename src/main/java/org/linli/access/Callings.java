package org.linli.access;

import java.util.Set;
import java.util.UUID;

/// 被叫事项 — implemented by the module that calls organisations to a matter: what they are called to
/// now, and may read for that alone.
public interface Callings {

  /// The matters the organisations are called to.
  Set<UUID> of(String county, Set<UUID> organisations);
}
