package org.linli.supervision;

import java.util.stream.Collectors;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 督办拒绝 — what cannot be done with a supervision now.
final class SupervisionRefused extends Refusal {

  SupervisionRefused(String reason, Object... arguments) {
    super("supervision.refused." + reason, arguments);
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing missing ->
          new Invalid(
              missing.evidence().stream()
                  .collect(Collectors.toMap(e -> e.field(), e -> "lifecycle.missing." + e.name())));
      case Refused.NotNow any -> new SupervisionRefused("notNow");
      case Refused.NotYours any -> new SupervisionRefused("notYours");
      case Refused.SameHands any -> new SupervisionRefused("sameHands");
    };
  }
}
