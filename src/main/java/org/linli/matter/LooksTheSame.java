package org.linli.matter;

/// 疑似重复 — stops a report before anything is written, because something open looks the same and
/// nobody has looked at it yet; who sends the same report a second time gets the first one's
/// answer.
final class LooksTheSame extends RuntimeException {

  LooksTheSame() {
    super(null, null, false, false);
  }
}
