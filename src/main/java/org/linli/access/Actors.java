package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 当前操作者 — the actor of a request; controllers simply take an `Actor` argument.
@Component
public class Actors {

  /// The actor of this request in the county its address names; a guest of that county when nobody
  /// is signed in there.
  public Actor of(HttpServletRequest request) {
    throw new IllegalStateException();
  }
}
