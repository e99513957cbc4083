package org.linli.whistle;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.Clocks;
import org.linli.matter.Colleagues;
import org.linli.respite.Approving;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 召集身份判定 — what somebody is in one call, and who keeps the matter for which it is made.
@Component
class WhistleParts {

  private final Approving approving;
  private final Colleagues colleagues;

  WhistleParts(Approving approving, Colleagues colleagues) {
    this.approving = approving;
    this.colleagues = colleagues;
  }

  /// The parts the actor plays in a call.
  Set<WhistlePart> of(Actor actor, WhistleCall call) {
    var parts = EnumSet.noneOf(WhistlePart.class);
    Whistle whistle = call.whistle();
    if (actor.part() == AccountPart.SYSTEM) {
      parts.add(WhistlePart.SYSTEM);
    }
    if (isOf(actor, whistle.rung(), whistle.organisation(), call.placePath())) {
      parts.add(WhistlePart.CALLER);
    }
    if (isCalled(actor, call)) {
      parts.add(WhistlePart.CALLEE);
    }
    if (approving.decides(actor, call.placePath(), whistle.ruler())) {
      parts.add(WhistlePart.RULER);
    }
    return parts;
  }

  /// What the same hands did on the call before.
  Set<WhistleAction> done(Actor actor, WhistleCall call) {
    var done = EnumSet.noneOf(WhistleAction.class);
    Whistle whistle = call.whistle();
    if (colleagues.isSame(actor, whistle.by()) || colleagues.isSame(actor, whistle.person())) {
      done.add(WhistleAction.CALL);
    }
    if (colleagues.isSame(actor, call.donePerson())) {
      done.add(WhistleAction.FINISH);
    }
    return done;
  }

  /// True when the actor is a member of the desk that holds the item and may call others to it.
  static boolean keeps(Actor actor, Clocks.Standing at) {
    return isOf(actor, at.rung(), at.organisation(), at.placePath());
  }

  /// True for a member of the organisation, or who came by the link it was sent, while it has to do
  /// with the matter.
  static boolean isCalled(Actor actor, WhistleCall call) {
    boolean member = actor.part() == AccountPart.HANDLER || actor.part() == AccountPart.LINK;
    boolean concerned = call.state().isOpen() || call.state().isDone();
    return member && concerned && actor.scope().organisations().contains(call.organisation());
  }

  /// The lowest desk that may rule upon a refusal of what this desk called for.
  Rung ruler(Actor caller, String path) {
    return approving.level(caller, path);
  }

  /// The person behind the actor.
  UUID person(Actor actor) {
    return colleagues.person(actor);
  }

  // a desk whose accounts belong to no organisation is known by its level and area
  private static boolean isOf(Actor actor, Rung rung, @Nullable UUID organisation, String path) {
    var own = actor.scope().organisations();
    return actor.part().isDesk()
        && rung.name().equals(actor.part().name())
        && actor.scope().covers(path)
        && (organisation == null || own.isEmpty() || own.contains(organisation));
  }
}
