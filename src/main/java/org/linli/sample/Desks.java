package org.linli.sample;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linli.clearlist.ClearListForm;
import org.linli.clearlist.ClearLists;
import org.linli.exchange.ListIntake;
import org.linli.exchange.Subject;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 样例工作台 — what a community's desk has done so far: it brought a list of shops, and asks for its
/// residents in clear.
@Component
class Desks {

  private final ListIntake intake;
  private final ClearLists clear;

  Desks(ListIntake intake, ClearLists clear) {
    this.intake = intake;
    this.clear = clear;
  }

  void write(County county) {
    if (county.district() != District.TIEDONG) {
      return;
    }
    Staff.Login login = county.staff().shown("community");
    Spot community = login.place();
    Scope scope = Scope.of(community.county(), community.path());
    Actor desk = new Actor(login.id(), login.part(), login.name(), scope);
    Spot grid = first(county, PlaceKind.GRID, community);
    Spot building = first(county, PlaceKind.BUILDING, grid);
    intake.take(
        desk,
        new PlaceId(community.id()),
        Subject.PLACES,
        new ByteArrayInputStream(shops(grid, building).getBytes(StandardCharsets.UTF_8)));
    clear.ask(
        desk,
        new ClearListForm(
            grid.path(),
            Subject.RESIDENTS.name(),
            "VISIT",
            "入冬前逐户走访独居老人，需要核对姓名和电话",
            List.of("building", "stairwell", "door", "name", "phone"),
            "24",
            null));
  }

  private static String shops(Spot grid, Spot building) {
    return """
    网格,楼栋,单元,室,用途
    %1$s,%2$s,,门市1,商铺
    %1$s,%2$s,,门市2,商铺
    %1$s,%2$s,1单元,101室,住宅
    %1$s,%2$s,,门市3,马戏团
    """
        .formatted(grid.name(), building.name());
  }

  private static Spot first(County county, PlaceKind kind, Spot above) {
    return county.layout().of(kind).stream().filter(above::covers).findFirst().orElseThrow();
  }
}
