package org.linli.matter;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;

/// 身份判定 — which parts somebody plays in this matter, and whether he may read it.
final class MatterParts {

  private MatterParts() {}

  /// The parts the actor plays for one item (null = the matter as a whole).
  ///
  /// @param mine the actor's account reported it
  static Set<MatterPart> of(Actor actor, Matter matter, @Nullable MatterItem item, boolean mine) {
    var parts = EnumSet.noneOf(MatterPart.class);
    if (isSystem(actor)) {
      parts.add(MatterPart.SYSTEM);
    }
    if (mine || isResident(actor) && called(actor, matter)) {
      parts.add(MatterPart.REPORTER);
    }
    if (item != null && holds(actor, item.holder()) && !actor.part().isAdministrator()) {
      parts.add(MatterPart.HOLDER);
    }
    if (actor.part().isDesk() && actor.scope().covers(matter.placePath())) {
      parts.add(
          isNearest(actor.part(), matter.placePath()) ? MatterPart.DESK : MatterPart.UPPER_DESK);
    }
    return parts;
  }

  /// True when the actor may read the whole matter and not only what is public of it.
  ///
  /// A chief reads what lies in his places unless it is about persons; whoever holds or handled an
  /// item reads it.
  static boolean mayRead(Actor actor, Matter matter, Iterable<MatterItem> items, boolean mine) {
    if (mine || called(actor, matter)) {
      return true;
    }
    boolean above = actor.scope().covers(matter.placePath());
    boolean reads =
        switch (actor.part()) {
          case COMMUNITY_DESK, STREET_DESK, COUNTY_DESK, SYSTEM -> above;
          case CHIEF -> above && !matter.aboutPersons();
          case HANDLER, LINK -> false;
          case GUEST, RESIDENT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR -> false;
        };
    // a link speaks for its holder, but of its one matter only
    if (!reads && !actor.part().isAdministrator() && actor.part() != AccountPart.LINK) {
      for (MatterItem item : items) {
        reads |= holds(actor, item.holder()) || holds(actor, item.handler());
      }
    }
    return reads;
  }

  static boolean holds(Actor actor, MatterItem.Hands hands) {
    return hands.post() != null && actor.scope().posts().contains(hands.post())
        || hands.organisation() != null
            && actor.scope().organisations().contains(hands.organisation());
  }

  static boolean isSystem(Actor actor) {
    return actor.part() == AccountPart.SYSTEM;
  }

  private static boolean isResident(Actor actor) {
    return actor.part() == AccountPart.GUEST || actor.part() == AccountPart.RESIDENT;
  }

  private static boolean called(Actor actor, Matter matter) {
    return actor.scope().matters().contains(matter.id().value());
  }

  // the community's desk first; where the place has no community the street, where it has no street
  // the county
  private static boolean isNearest(AccountPart part, String path) {
    if (Paths.community(path).isPresent()) {
      return part == AccountPart.COMMUNITY_DESK;
    }
    return Paths.street(path).isPresent()
        ? part == AccountPart.STREET_DESK
        : part == AccountPart.COUNTY_DESK;
  }
}
