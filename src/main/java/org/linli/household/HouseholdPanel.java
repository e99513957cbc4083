package org.linli.household;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.household.HouseholdPages.Member;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 户面板 — who lives behind the door, on the page of the place.
@Component
class HouseholdPanel implements Panel {

  private static final int BEFORE_CHIEFS = 5;

  private final HouseholdViews views;
  private final Places places;

  HouseholdPanel(HouseholdViews views, Places places) {
    this.views = views;
    this.places = places;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return BEFORE_CHIEFS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    Actor actor = page.actor();
    boolean reads = actor.part().isDesk() || actor.part() == AccountPart.CHIEF;
    if (path.length() != Paths.HOUSEHOLD || !reads || !actor.scope().covers(path)) {
      return null;
    }
    Place place = places.find(actor.scope(), new PlaceId(id));
    if (place.kind() != PlaceKind.HOUSEHOLD) {
      return null;
    }
    List<Member> living =
        views.members(actor, place, page.words()).stream().filter(m -> m.until() == null).toList();
    var around =
        new HouseholdPages.Around(id.toString(), living, actor.part().isDesk() && !place.retired());
    return new Shown("household.panel", "household/panel", Map.of("around", around));
  }
}
