package org.linli.rate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 公式已改 — from a day on a rate is counted otherwise, or no longer.
record FormulaChanged(Formula formula, Actor by) implements Happened {

  @Override
  public Act act() {
    String code = formula.code();
    return new Act(
        by.county(),
        "formula",
        UUID.nameUUIDFromBytes((by.county() + code).getBytes(StandardCharsets.UTF_8)),
        formula.ended() ? "END" : "SAVE",
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "%s %s %d %s/%s"
            .formatted(
                code,
                formula.from(),
                formula.weight(),
                String.join("+", formula.parts().stream().map(Counter::name).toList()),
                String.join("+", formula.wholes().stream().map(Counter::name).toList())),
        null);
  }
}
