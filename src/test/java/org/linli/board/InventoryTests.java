package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostKind;
import org.linli.place.Place;
import org.linli.place.PlaceFacts;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 公示板台账测试 — what became of each board, and which are to be printed again: exactly those that say
/// something else today than what was printed.
@LinliTest
class InventoryTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Boards boards;
  @Autowired private BoardChanges changes;
  @Autowired private BoardLists lists;
  @Autowired private Prints prints;
  @Autowired private Places places;
  @Autowired private Organisations organisations;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;
  private String door;
  private String gate;

  @BeforeEach
  void twoBoardsArePrintedAndHang() {
    here = beans.createBean(Neighbours.class);
    door = here.board();
    gate = boards.putUp(here.desk(), here.id(PlaceKind.GRID), Id.fresh());
    dispatcher.drain(here.county());
    assertThat(shown("TO_PRINT")).containsExactly(gate, door);
    UUID run = print(List.of(door, gate));
    assertThat(shown("TO_MOUNT")).containsExactly(gate, door);
    prints.move(here.desk(), run, "MOUNT", Id.fresh());
    assertThat(shown("TO_PRINT")).isEmpty();
    assertThat(shown("TO_MOUNT")).isEmpty();
  }

  @Test
  void aChangedChiefPutsTheBoardsBelowOnTheListUntilTheyArePrintedAgain() {
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    dispatcher.drain(here.county());
    assertThat(shown("OUT_OF_DATE")).containsExactly(door);
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    dispatcher.drain(here.county());
    assertThat(shown("OUT_OF_DATE")).containsExactly(gate, door);

    UUID run = prints.begin(here.desk(), all("OUT_OF_DATE"), "zh-CN", "", Id.fresh());
    prints.move(here.desk(), run, "PRINT", Id.fresh());

    assertThat(prints.files(here.desk(), run)).extracting(PrintRun.File::boards).containsExactly(2);
    assertThat(shown("OUT_OF_DATE")).isEmpty();
    assertThat(shown("TO_MOUNT")).containsExactly(gate, door);
  }

  @Test
  void whatChangedBetweenDrawingAndPrintingIsNotForgotten() {
    UUID run = prints.begin(here.desk(), all("ALL"), "zh-CN", "", Id.fresh());
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    dispatcher.drain(here.county());

    prints.move(here.desk(), run, "PRINT", Id.fresh());

    assertThat(shown("OUT_OF_DATE")).containsExactly(door);
  }

  @Test
  void aPlaceThatIsCalledDifferentlyAndBackAgainNeedsNoPrint() {
    rename("6栋");
    assertThat(shown("OUT_OF_DATE")).containsExactly(door);
    rename("5栋");
    assertThat(shown("OUT_OF_DATE")).isEmpty();
  }

  @Test
  void aPropertyCompanyConcernsTheBoardsOfItsBuildingsWhereverItSits() {
    Organisation company =
        organisations.propertyOf(here.county(), here.path(PlaceKind.STAIRWELL)).orElseThrow();
    assertThat(here.path(PlaceKind.STAIRWELL)).doesNotStartWith(company.placePath());

    organisations.change(
        here.desk(),
        company.id(),
        new OrganisationFacts(
            OrganisationKind.PROPERTY_COMPANY,
            "新家物业公司",
            company.place(),
            company.dutyPhone(),
            company.dutyHours(),
            null,
            List.of(company.place())),
        company.version());
    dispatcher.drain(here.county());

    assertThat(shown("OUT_OF_DATE")).containsExactly(door);
  }

  @Test
  void aDamagedBoardIsToBePrintedAndIsWholeOnceTheNewOneHangs() {
    changes.mark(here.desk(), List.of(door), "REPORT_DAMAGE", Id.fresh());
    assertThat(shown("DAMAGED")).containsExactly(door);
    assertThat(shown("TO_PRINT")).containsExactly(door);

    print(List.of(door));
    assertThat(shown("TO_PRINT")).isEmpty();
    assertThat(shown("DAMAGED")).containsExactly(door);
    changes.mark(here.desk(), List.of(door), "MOUNT", Id.fresh());

    assertThat(shown("DAMAGED")).isEmpty();
    assertThat(lists.card(here.desk(), boards.inScope(here.desk(), door)).history())
        .extracting(BoardPages.Happening::action)
        .containsExactly("MOUNT", "REPORT_DAMAGE", "PUT_UP");
  }

  @Test
  void aBoardTakenDownLeadsNowhereAndKeepsItsFile() {
    var tx = Id.fresh();

    var marked = changes.mark(here.desk(), List.of(door), "TAKE_DOWN", tx);
    var again = changes.mark(here.desk(), List.of(door), "TAKE_DOWN", tx);

    assertThat(marked).isEqualTo(new BoardPages.Marked(1, 0)).isEqualTo(again);
    assertThat(boards.byCode(door)).isEmpty();
    assertThat(shown("ALL")).containsExactly(gate);
    assertThat(shown("TAKEN_DOWN")).containsExactly(door);
    assertThatThrownBy(() -> print(List.of(door))).isInstanceOf(NotFound.class);
    assertThat(lists.card(here.desk(), boards.inScope(here.desk(), door)).hangs()).isFalse();
    assertThat(changes.mark(here.desk(), List.of(door), "MOUNT", Id.fresh()))
        .isEqualTo(new BoardPages.Marked(0, 1));
  }

  @Test
  void oneThatCannotBeMarkedStopsNoOther() {
    String fresh = boards.putUp(here.desk(), here.id(PlaceKind.BUILDING), Id.fresh());

    assertThat(changes.mark(here.desk(), List.of(door, fresh), "MOUNT", Id.fresh()))
        .isEqualTo(new BoardPages.Marked(1, 1));
  }

  @Test
  void whatIsUnknownOutsideOrTooMuchIsRefused() {
    var outside =
        new Actor(
            Id.fresh(),
            AccountPart.COMMUNITY_DESK,
            "",
            Scope.of(here.county(), here.county() + "001002"));
    List<String> many =
        IntStream.range(0, 501).mapToObj(i -> here.county() + "-%010d".formatted(i)).toList();

    assertNotFound(() -> changes.mark(outside, List.of(door), "MOUNT", Id.fresh()));
    assertNotFound(() -> changes.mark(here.desk(), List.of(door, "x"), "MOUNT", Id.fresh()));
    assertNotFound(() -> changes.mark(here.desk(), List.of(door), "PRINT", Id.fresh()));
    assertNotFound(() -> changes.mark(here.desk(), List.of(door), "mount", Id.fresh()));
    assertNotFound(() -> prints.begin(outside, codes(door), "zh-CN", "", Id.fresh()));
    assertNotFound(() -> begin(new Prints.Wanted(List.of(), here.county() + "'", "ALL", "")));
    assertNotFound(() -> begin(new Prints.Wanted(List.of(), "999999", "ALL", "")));
    assertInvalid("code", () -> changes.mark(here.desk(), List.of(), "MOUNT", Id.fresh()));
    assertInvalid("code", () -> changes.mark(here.desk(), many, "MOUNT", Id.fresh()));
    assertInvalid("code", () -> begin(new Prints.Wanted(many, "", "", "")));
    assertInvalid("code", () -> begin(new Prints.Wanted(List.of(""), "", "", "")));
    assertInvalid("code", () -> begin(all("DAMAGED")));
    assertInvalid("show", () -> begin(all("SOME")));
    assertInvalid("paper", () -> begin(new Prints.Wanted(List.of(door), "", "", "A5")));
    assertInvalid(
        "paper", () -> boards.putUp(here.desk(), here.id(PlaceKind.GRID), "A5", Id.fresh()));
    assertThat(shown("ALL")).containsExactly(gate, door);
  }

  private void rename(String name) {
    Place building = places.byId(here.county(), here.id(PlaceKind.BUILDING));
    places.change(
        here.desk(),
        building.id(),
        new PlaceFacts(name, building.estate(), building.households(), building.residents()),
        building.version());
    dispatcher.drain(here.county());
  }

  private UUID print(List<String> codes) {
    UUID run = begin(new Prints.Wanted(codes, "", "", ""));
    prints.move(here.desk(), run, "PRINT", Id.fresh());
    return run;
  }

  private UUID begin(Prints.Wanted wanted) {
    return prints.begin(here.desk(), wanted, "zh-CN", "", Id.fresh());
  }

  private static Prints.Wanted all(String filter) {
    return new Prints.Wanted(List.of(), "", filter, "");
  }

  private static Prints.Wanted codes(String... codes) {
    return new Prints.Wanted(List.of(codes), "", "", "");
  }

  private List<String> shown(String filter) {
    return lists.page(here.desk(), "", filter, "").lines().stream()
        .map(BoardPages.Line::code)
        .toList();
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(NotFound.class);
  }

  private static void assertInvalid(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys(field));
  }
}
