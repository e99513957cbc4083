package org.linli.whistle;

import java.util.stream.Collectors;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 吹哨拒绝 — what cannot be done with a call now, or with a matter while calls are open.
final class WhistleRefused extends Refusal {

  WhistleRefused(String reason, Object... arguments) {
    super("whistle.refused." + reason, arguments);
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing missing ->
          new Invalid(
              missing.evidence().stream()
                  .collect(Collectors.toMap(e -> e.field(), e -> "lifecycle.missing." + e.name())));
      case Refused.NotNow any -> new WhistleRefused("notNow");
      case Refused.NotYours any -> new WhistleRefused("notYours");
      case Refused.SameHands any -> new WhistleRefused("sameHands");
    };
  }
}
