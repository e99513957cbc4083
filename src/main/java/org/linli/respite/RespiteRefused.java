package org.linli.respite;

import java.util.stream.Collectors;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 缓办拒绝 — what cannot be asked or decided now.
final class RespiteRefused extends Refusal {

  RespiteRefused(String reason, Object... arguments) {
    super("respite.refused." + reason, arguments);
  }

  private RespiteRefused(Refused refused) {
    super(refused.key());
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing missing ->
          new Invalid(
              missing.evidence().stream()
                  .collect(Collectors.toMap(e -> e.field(), e -> "lifecycle.missing." + e.name())));
      case Refused.NotNow r -> new RespiteRefused(r);
      case Refused.NotYours r -> new RespiteRefused(r);
      case Refused.SameHands any -> new RespiteRefused("sameHands");
    };
  }
}
