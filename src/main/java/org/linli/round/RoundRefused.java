package org.linli.round;

import java.util.Map;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 轮次拒绝 — what cannot be done with a round now.
final class RoundRefused extends Refusal {

  RoundRefused(String reason) {
    super("round.refused." + reason);
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing any -> new Invalid(Map.of("reason", "web.required"));
      case Refused.NotNow any -> new RoundRefused("ended");
      case Refused.NotYours any -> new RoundRefused("notYours");
      case Refused.SameHands any -> new RoundRefused("notYours");
    };
  }
}
