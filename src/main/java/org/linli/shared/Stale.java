package org.linli.shared;

/// 已被他人改动 — somebody changed the record since the page was read; what was typed is shown again, not
/// lost.
public final class Stale extends Refusal {

  public Stale() {
    super("web.stale");
  }
}
