package org.linli.round;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.figure.Tallied;
import org.linli.journal.Entry;
import org.springframework.stereotype.Component;

/// 轮次计数 — a round that ended is counted on the day on which it was due.
@Component
class RoundTally implements Tallied {

  static final String KIND = "round";

  /// The subject of the act by which the rounds of a day are missed.
  static UUID day(String county, LocalDate day) {
    return UUID.nameUUIDFromBytes(
        ("rounds " + county + " " + day).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String facts() {
    return "round_tally_fact";
  }

  @Override
  public String subjects() {
    return "round_fact";
  }

  @Override
  public Optional<UUID> touched(Entry act) {
    return act.noun().equals(RoundChanged.NOUN) ? Optional.of(act.subject()) : Optional.empty();
  }
}
