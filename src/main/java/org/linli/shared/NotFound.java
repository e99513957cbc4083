package org.linli.shared;

/// 未找到 — does not exist, or lies outside the scope: both are answered alike (404).
public final class NotFound extends RuntimeException {

  /// No words: a message could tell apart what must look alike.
  public NotFound() {
    super("not found", null, false, false);
  }
}
