package org.linli.web;

import org.linli.shared.Actor;

/// 未读 — how many messages wait for a reader; implemented by the module that keeps them.
public interface Unread {

  /// The number, at most a hundred.
  int of(Actor reader);
}
