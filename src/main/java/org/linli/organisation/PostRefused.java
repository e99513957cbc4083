package org.linli.organisation;

import org.linli.shared.Refusal;

/// 岗位变更被拒 — a change a post cannot take now.
final class PostRefused extends Refusal {

  private PostRefused(String key) {
    super(key);
  }

  static PostRefused filled() {
    return new PostRefused("organisation.refused.filled");
  }

  static PostRefused retired() {
    return new PostRefused("organisation.refused.retired");
  }

  static PostRefused stillHeld() {
    return new PostRefused("organisation.refused.stillHeld");
  }

  static PostRefused exists() {
    return new PostRefused("organisation.refused.exists");
  }

  static PostRefused deputies() {
    return new PostRefused("organisation.refused.deputies");
  }
}
