package org.linli.access;

import java.util.UUID;

/// 代办关系 — implemented by the module of delegations: who stands in for whom today.
public interface StandIns {

  /// True while the delegate's account acts for the absent one.
  boolean stands(String county, UUID delegate, UUID absent);
}
