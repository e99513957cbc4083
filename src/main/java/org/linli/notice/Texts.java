package org.linli.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.message.MessageKind;
import org.linli.message.Preferences;
import org.springframework.stereotype.Component;

/// 短信时机 — when a short message about work leaves: as its receiver chose; at once when he never
/// chose or has no account, because the message is the order itself.
@Component
class Texts {

  private final Accounts accounts;
  private final Preferences preferences;
  private final Clock clock;

  Texts(Accounts accounts, Preferences preferences, Clock clock) {
    this.accounts = accounts;
    this.preferences = preferences;
    this.clock = clock;
  }

  /// The moment; empty when he wants none of this kind, or the county has no short messages.
  Optional<Instant> plan(String county, @Nullable UUID person, MessageKind kind) {
    if (!preferences.isOpen(county)) {
      return Optional.empty();
    }
    return person == null
        ? Optional.of(clock.instant())
        : accounts.ofPerson(county, person).stream()
            .filter(line -> preferences.hasChosen(county, line.id()))
            .findFirst()
            .map(line -> preferences.texted(county, line.id(), kind))
            .orElseGet(() -> Optional.of(clock.instant()));
  }
}
