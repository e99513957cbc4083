package org.linli.access;

import java.util.UUID;

/// 事项地址 — implemented by the module of matters: where a link in a message leads.
public interface MatterAddress {

  /// The path of the working page of a matter, such as `/work/220303/matters/…`.
  String of(String county, UUID matter);
}
