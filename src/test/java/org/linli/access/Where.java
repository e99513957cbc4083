package org.linli.access;

/// 何处 — where an object lies, seen from who asks.
enum Where {
  /// In his own area, or held, reported or brought by himself.
  OWN,
  /// In the area beside his.
  SIBLING,
  /// In the area above his, outside his own.
  PARENT,
  /// In the area below his.
  CHILD
}
