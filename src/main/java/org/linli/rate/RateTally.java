package org.linli.rate;

import java.util.Optional;
import java.util.UUID;
import org.linli.figure.Tallied;
import org.linli.journal.Entry;
import org.linli.matter.MatterMoved;
import org.linli.respite.Respites;
import org.springframework.stereotype.Component;

/// 三率计数 — whatever happens to a matter, its clocks or an appeal about it has it counted again.
@Component
class RateTally implements Tallied {

  static final String KIND = "rate";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String facts() {
    return "rate_fact";
  }

  @Override
  public String subjects() {
    return "matter_fact";
  }

  @Override
  public Optional<UUID> touched(Entry act) {
    if (act.noun().equals(MatterMoved.NOUN)) {
      return Optional.of(act.subject());
    }
    return AppealChanged.matter(act).or(() -> Respites.matter(act));
  }
}
