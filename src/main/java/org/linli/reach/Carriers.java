package org.linli.reach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.message.Outlet;
import org.linli.message.Ready;
import org.springframework.stereotype.Component;

/// 递送总册 — the ways that work on this server.
@Component
public class Carriers implements Ready {

  private final List<Carrier> all;

  public Carriers(List<Carrier> all) {
    this.all = List.copyOf(all);
  }

  /// Those that can send now.
  public List<Carrier> ready() {
    return all.stream().filter(Carrier::isReady).toList();
  }

  @Override
  public Set<Outlet> outlets() {
    Set<Outlet> outlets = EnumSet.noneOf(Outlet.class);
    ready().forEach(carrier -> outlets.add(carrier.outlet()));
    return outlets;
  }
}
