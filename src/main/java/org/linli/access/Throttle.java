package org.linli.access;

import org.springframework.stereotype.Component;

/// 限流 — counts requests by a key (an address, a phone) in slots of an hour.
@Component
public class Throttle {

  /// Counts one more and says whether it is still within the limit of this hour.
  public boolean admit(String county, String key, int perHour) {
    return true;
  }
}
