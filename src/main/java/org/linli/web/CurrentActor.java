package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;

/// 当前操作者 — who is behind a request; implemented by the module that knows accounts and sessions.
public interface CurrentActor {

  /// The signed-in actor, or a guest; never opens a session.
  Actor of(HttpServletRequest request);
}
