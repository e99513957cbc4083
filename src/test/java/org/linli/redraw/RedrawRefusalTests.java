package org.linli.redraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.redraw.RedrawTests.merge;
import static org.linli.redraw.RedrawTests.move;
import static org.linli.redraw.RedrawTests.split;
import static org.linli.redraw.RedrawTests.wanted;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 重划被拒测试 — what is not redrawn, and what is said then.
@LinliTest
class RedrawRefusalTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Redraws redraws;
  @Autowired private Places places;
  private Quarter here;

  @BeforeEach
  void moveIn() {
    here = new Quarter(beans.createBean(Quarter.Doors.class));
  }

  @Test
  void aPlaceWithPeopleOrOpenMattersIsNotClosed() {
    Place building = here.buildings.get(2);
    here.resident(here.home(building));
    Wanted close = wanted(RedrawKind.CLOSE, building, null, List.of(), List.of(), "");
    assertThatThrownBy(() -> done(close))
        .isInstanceOfSatisfying(
            RedrawRefused.class,
            e -> assertThat(e.arguments()).contains("key:redraw.count.residentsLeft"));

    Place other = here.buildings.get(3);
    var matter = here.matter(other);
    Wanted closeOther = wanted(RedrawKind.CLOSE, other, null, List.of(), List.of(), "");
    assertThatThrownBy(() -> done(closeOther)).isInstanceOf(RedrawRefused.class);
    assertThat(here.now(other).retired()).isFalse();
    assertThat(here.item(matter)).containsEntry("state", "REPORTED");
  }

  @Test
  void norIsItTakenOutOfUseByAnyOtherWay() {
    Place home = here.home(here.buildings.getFirst());
    here.resident(home);
    Place empty = here.below(here.below(here.buildings.getFirst()).getFirst()).getLast();
    var matter = here.matter(empty);

    assertThatThrownBy(() -> places.retire(here.desk, home.id(), home.version()))
        .isInstanceOf(RedrawRefused.class);
    assertThatThrownBy(() -> places.retire(here.desk, empty.id(), empty.version()))
        .isInstanceOf(RedrawRefused.class);
    assertThat(here.now(home).retired()).isFalse();
    assertThat(here.item(matter)).containsEntry("place_path", empty.path());
  }

  @Test
  void whatHasChangedSinceTheLookIsTold() {
    Wanted split = split(here.first, here.buildings.get(0));
    String seen = redraws.preview(here.desk, split).seen();
    here.matter(here.buildings.get(0));

    assertThatThrownBy(() -> redraws.carryOut(here.desk, split, seen, Id.fresh(), new byte[1]))
        .isInstanceOfSatisfying(
            PreviewChanged.class,
            e ->
                assertThat(e.differences())
                    .containsExactly(new Preview.Difference("matters", 0, 1)));
    assertThat(here.now(here.buildings.get(0)).path()).startsWith(here.first.path());
    assertThatThrownBy(() -> redraws.carryOut(here.desk, split, "", Id.fresh(), new byte[1]))
        .isInstanceOf(PreviewChanged.class);
  }

  @Test
  void theSameSubmitTwiceRedrawsOnce() {
    Wanted move = move(here.buildings.getFirst(), here.second);
    String seen = redraws.preview(here.desk, move).seen();
    var tx = Id.fresh();
    var id = redraws.carryOut(here.desk, move, seen, tx, new byte[1]);

    assertThat(redraws.carryOut(here.desk, move, seen, tx, new byte[1])).isEqualTo(id);
    assertThat(here.count("redraw where county = ?", here.county)).isEqualTo(1);
  }

  @Test
  void nobodyRedrawsAcrossTheBorderOfHisArea() {
    Place abroad = places.byPath(here.county, here.county + "002001");
    assertThatThrownBy(() -> redraws.preview(here.desk, move(here.buildings.getFirst(), abroad)))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("to"));
    Actor elsewhere = Quarter.part(AccountPart.STREET_DESK, here.county + "002");
    Wanted split = split(here.first, here.buildings.get(0));
    assertThatThrownBy(() -> redraws.preview(elsewhere, split)).isInstanceOf(NotFound.class);
    String seen = redraws.preview(here.communityDesk(), split).seen();
    assertThatThrownBy(
            () -> redraws.carryOut(here.communityDesk(), split, seen, Id.fresh(), new byte[1]))
        .as("the community looks, the street does")
        .isInstanceOf(RedrawRefused.class);
    Place home = here.home(here.buildings.getFirst());
    Wanted rename = wanted(RedrawKind.RENAME, home, null, List.of(), List.of(), "101A室");
    String seenHome = redraws.preview(here.communityDesk(), rename).seen();
    redraws.carryOut(here.communityDesk(), rename, seenHome, Id.fresh(), new byte[1]);
    assertThat(here.now(home).name()).as("a single door is its own affair").isEqualTo("101A室");
  }

  @Test
  void wrongChoicesAreNamed() {
    assertWrong(move(here.buildings.getFirst(), here.first), "to");
    assertWrong(move(here.buildings.getFirst(), here.buildings.get(1)), "to");
    assertWrong(move(here.home(here.buildings.getFirst()), here.second), "to");
    assertWrong(split(here.first, here.buildings.get(2)), "into");
    assertWrong(split(here.first, here.buildings.get(0), here.buildings.get(1)), "into");
    assertWrong(merge(here.first, here.first), "from");
    assertWrong(wanted(RedrawKind.RENAME, here.first, null, List.of(), List.of(), "1网格"), "name");
    assertWrong(
        new Wanted(RedrawKind.CLOSE, here.first.id(), null, List.of(), List.of(), "", ""),
        "reason");
  }

  private void assertWrong(Wanted wanted, String field) {
    assertThatThrownBy(() -> redraws.preview(here.desk, wanted))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey(field));
  }

  private void done(Wanted wanted) {
    String seen = redraws.preview(here.desk, wanted).seen();
    redraws.carryOut(here.desk, wanted, seen, Id.fresh(), new byte[1]);
  }
}
