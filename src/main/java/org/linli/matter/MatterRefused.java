package org.linli.matter;

import java.util.stream.Collectors;
import org.linli.lifecycle.Refused;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;

/// 事项不予办理 — what the table or the ladder refuses, as an answer people can read.
final class MatterRefused extends Refusal {

  MatterRefused(String key, Object... arguments) {
    super(key, arguments);
  }

  /// Missing evidence is a field not filled in; everything else is a refusal with its reason.
  static RuntimeException of(Refused refused) {
    return switch (refused) {
      case Refused.Missing missing ->
          new Invalid(
              missing.evidence().stream()
                  .collect(Collectors.toMap(e -> e.field(), e -> "lifecycle.missing." + e.name())));
      case Refused.NotNow r -> named(r);
      case Refused.NotYours r -> named(r);
      case Refused.SameHands r -> named(r);
    };
  }

  private static MatterRefused named(Refused refused) {
    return new MatterRefused(
        refused.key(),
        refused.arguments().stream()
            .map(a -> a instanceof Enum<?> e ? "key:" + key(e) : a)
            .toArray());
  }

  private static String key(Enum<?> constant) {
    return (constant instanceof MatterState ? "matter.state." : "matter.action.") + constant.name();
  }
}
