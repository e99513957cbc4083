package org.linli.rate;

import java.util.stream.Collectors;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 三率拒绝 — what cannot be asked, decided or ended now.
final class RateRefused extends Refusal {

  RateRefused(String reason, Object... arguments) {
    super("rate.refused." + reason, arguments);
  }

  private RateRefused(Refused refused) {
    super(refused.key());
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing missing ->
          new Invalid(
              missing.evidence().stream()
                  .collect(Collectors.toMap(e -> e.field(), e -> "lifecycle.missing." + e.name())));
      case Refused.NotNow r -> new RateRefused(r);
      case Refused.NotYours r -> new RateRefused(r);
      case Refused.SameHands any -> new RateRefused("sameHands");
    };
  }
}
