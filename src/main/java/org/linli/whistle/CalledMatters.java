package org.linli.whistle;

import java.util.Set;
import java.util.UUID;
import org.linli.access.Callings;
import org.springframework.stereotype.Component;

/// 被叫范围 — tells `access` to which matters organisations are called: so far they read, never wider.
@Component
class CalledMatters implements Callings {

  private final WhistleStore store;

  CalledMatters(WhistleStore store) {
    this.store = store;
  }

  @Override
  public Set<UUID> of(String county, Set<UUID> organisations) {
    return organisations.isEmpty() ? Set.of() : store.matters(county, organisations);
  }
}
