package org.linli.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.category.Rung;
import org.linli.matter.Clocks;
import org.linli.matter.Colleagues;
import org.linli.respite.Approving;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 督办台 — which desk supervises a matter, and what somebody is in a supervision.
@Component
class Supervisors {

  private final Approving approving;
  private final Colleagues colleagues;

  Supervisors(Approving approving, Colleagues colleagues) {
    this.approving = approving;
    this.colleagues = colleagues;
  }

  /// The level above the highest of those who hold an open item: the place's own desk for chiefs,
  /// companies and departments, the desk above for a desk.
  Rung above(String county, List<Clocks.Standing> items) {
    Clocks.Standing highest =
        items.stream()
            .filter(each -> each.due() != null)
            .max((a, b) -> a.rung().compareTo(b.rung()))
            .orElseGet(items::getFirst);
    return approving.above(county, highest.rung(), highest.placePath());
  }

  /// True when this actor's desk may supervise what these items are about.
  boolean supervises(Actor actor, List<Clocks.Standing> items) {
    return approving.decides(actor, items.getFirst().placePath(), above(actor.county(), items));
  }

  /// The parts the actor plays in a supervision.
  Set<SupervisionPart> parts(Actor actor, Supervision supervision, List<Clocks.Standing> items) {
    var parts = EnumSet.noneOf(SupervisionPart.class);
    if (actor.part() == AccountPart.SYSTEM) {
      parts.add(SupervisionPart.SYSTEM);
    }
    if (items.stream().anyMatch(each -> keeps(actor, each))) {
      parts.add(SupervisionPart.HOLDER);
    }
    if (approving.decides(actor, supervision.placePath(), supervision.desk())) {
      parts.add(SupervisionPart.SUPERVISOR);
    }
    return parts;
  }

  /// What the same hands did before.
  Set<SupervisionAction> done(Actor actor, Supervision supervision) {
    return colleagues.isSame(actor, supervision.answeredPerson())
        ? EnumSet.of(SupervisionAction.ANSWER)
        : EnumSet.noneOf(SupervisionAction.class);
  }

  /// The person behind the actor.
  UUID person(Actor actor) {
    return colleagues.person(actor);
  }

  // whoever holds an open item; a desk whose accounts belong to no organisation is known by its
  // level
  private static boolean keeps(Actor actor, Clocks.Standing at) {
    if (at.due() == null) {
      return false;
    }
    boolean post = at.post() != null && actor.scope().posts().contains(at.post());
    boolean organisation =
        at.organisation() != null && actor.scope().organisations().contains(at.organisation());
    boolean desk =
        actor.part().isDesk()
            && actor.scope().organisations().isEmpty()
            && at.rung().name().equals(actor.part().name())
            && actor.scope().covers(at.placePath());
    return post || organisation || desk;
  }
}
