package org.linli.message;

import java.util.Set;

/// 可用方式 — which ways work on this server; implemented by the module that sends.
public interface Ready {

  /// Those by which something can leave now.
  Set<Outlet> outlets();
}
