package org.linli.privacy;

import org.linli.shared.Refusal;

/// 请求拒绝 — what cannot be done with a request now.
final class RequestRefused extends Refusal {

  private RequestRefused(String key) {
    super(key);
  }

  /// Who asked does not decide himself.
  static RequestRefused sameHands() {
    return new RequestRefused("privacy.refused.sameHands");
  }

  /// The export was not granted, or was granted more than a day ago.
  static RequestRefused notOpen() {
    return new RequestRefused("privacy.refused.notOpen");
  }

  /// Something stands against erasing.
  static RequestRefused against(String key) {
    return new RequestRefused(key);
  }
}
