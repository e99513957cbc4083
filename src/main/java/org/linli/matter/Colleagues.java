package org.linli.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 同一个人 — whether two acts were by the same hands: an account counts as the person behind it, a
/// link as the person or post it was sent to.
@Component
public class Colleagues {

  private final Accounts accounts;

  Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The person behind the actor, or the actor himself when no person is known.
  public UUID person(Actor actor) {
    return switch (actor.part()) {
      case CHIEF, HANDLER, COMMUNITY_DESK, STREET_DESK, COUNTY_DESK ->
          accounts.personOf(actor.county(), actor.id()).orElse(actor.id());
      case GUEST, RESIDENT, LINK, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, SYSTEM ->
          actor.id();
    };
  }

  /// True when the actor is whoever is recorded here, also as the post or organisation he acted
  /// for.
  public boolean isSame(Actor actor, @Nullable UUID recorded) {
    return recorded != null
        && actor.part() != AccountPart.SYSTEM
        && (recorded.equals(actor.id())
            || actor.scope().posts().contains(recorded)
            || actor.scope().organisations().contains(recorded)
            || recorded.equals(person(actor)));
  }
}
