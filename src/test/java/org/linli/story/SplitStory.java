package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 拆分网格 — a grid with open matters is split: what was shown before is what happened, both areas
/// count right, and whoever had a matter in hand finds it again.
class SplitStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Matters matters;
  @Autowired private Places places;
  private Neighbours here;
  private Screen screen = Screen.DESK;
  private String language = "zh-CN";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    places.open(
        here.desk(),
        new NewPlace(here.path(PlaceKind.GRID), null, PlaceKind.BUILDING, "6栋", null, 0, 0));
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    here.chief(PostKind.BUILDING_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.STREET_DESK, "街道小陈", "jie");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh-CN", "PHONE,en"})
  void aGridIsSplitWithItsOpenMatters(Screen size, String speech) {
    screen = size;
    language = speech;
    String building = here.path(PlaceKind.BUILDING);
    String ofBuildingChief = dispatched(building, "BUILDING_CHIEF");
    String ofGridChief = dispatched(building, "GRID_CHIEF");
    reported(here.path(PlaceKind.GRID));
    dispatcher.drain(here.county());
    PlaceId grid = here.id(PlaceKind.GRID);

    // the community looks, and may hand on the address of what it sees
    Page community = visitor(screen, language);
    Walk.signIn(community, here, "shequ");
    choose(community, grid);
    assertThat(community.locator("form[action$='/redraws']").count()).isZero();
    String plan = community.url();

    // the street opens that address and confirms
    Page street = visitor(screen, language);
    Walk.signIn(street, here, "jie");
    street.navigate(plan);
    look(street, "redraw-outlook");
    assertThat(number(street, "matters")).isEqualTo(2);
    assertThat(number(street, "mattersHandedOver")).isEqualTo(1);
    assertThat(number(street, "boards")).isEqualTo(1);

    // meanwhile somebody reports: the confirmation is refused and says what has changed
    reported(building);
    street.locator("form[action$='/redraws'] button").click();
    look(street, "redraw-changed");
    assertThat(street.locator(".outlook .notice").innerText()).contains("2").contains("3");
    List<String> promised = street.locator(".outlook dl dd").allInnerTexts();
    street.locator("form[action$='/redraws'] button").click();
    assertThat(street.url()).contains("/redraws/");
    look(street, "redraw-done");
    assertThat(street.locator("main dl").last().locator("dd").allInnerTexts()).isEqualTo(promised);
    dispatcher.drain(here.county());

    // both areas count right at once
    String split = here.path(PlaceKind.BUILDING).substring(0, 15);
    assertThat(split).isNotEqualTo(here.path(PlaceKind.GRID));
    assertThat(counted(street, split)).isEqualTo("3");
    assertThat(counted(street, here.path(PlaceKind.GRID))).isEqualTo("1");
    street.navigate("/work/" + here.county() + "/boards?due=true");
    assertThat(street.locator("main").innerText()).contains("5栋");

    // the building's chief finds his matter where it was, the grid's chief has handed his over
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    assertThat(chief.locator(".owed").innerText()).contains(ofBuildingChief);
    Walk.open(chief, here, ofBuildingChief);
    chief.locator("form[action$='/items/1/moves/TAKE'] button").first().click();
    Walk.open(community, here, ofGridChief);
    look(community, "redraw-matter");
    assertThat(community.locator("main").innerText()).doesNotContain("刘敏");

    // and the history of the building says where it was
    street.navigate("/work/" + here.county() + "/places/" + here.id(PlaceKind.BUILDING));
    look(street, "redraw-place");
    assertThat(street.locator(".pasts").innerText()).contains("3网格");
    // a code on the stair door leads where it led
    street.navigate("/b/" + here.board());
    assertThat(street.locator("main").innerText()).contains("4网格").contains("王建国");
    // and so does an address kept from before
    street.navigate("/report?place=" + building);
    assertThat(street.locator("h1").count()).isEqualTo(1);
    street.navigate("/?at=" + building);
    assertThat(street.locator("main").innerText()).contains("5栋");
  }

  private void choose(Page page, PlaceId grid) {
    page.navigate("/work/" + here.county() + "/places/" + grid);
    page.locator("a[href$='/redraw?kind=SPLIT']").click();
    look(page, "redraw-choice");
    page.locator("select[name=into]").first().selectOption(here.id(PlaceKind.BUILDING) + ":1");
    page.locator("[name=reason]").fill("网格优化调整");
    page.locator("form[method=get][action$='/redraw'] button").click();
  }

  private String dispatched(String path, String rung) {
    String number = reported(path);
    matters.move(here.desk(), number, 1, MatterAction.ACCEPT, Brought.nothing(), Id.fresh(), -1);
    matters.move(
        here.desk(), number, 1, MatterAction.DISPATCH, Brought.assignee(rung), Id.fresh(), -1);
    return number;
  }

  private String reported(String path) {
    var report =
        new Report(
            path,
            Report.Kind.PROBLEM,
            "OTHER",
            "楼道里有杂物",
            Report.Channel.DESK,
            null,
            null,
            false,
            false,
            List.of());
    return matters.report(here.desk(), report, Id.fresh()).number();
  }

  private String counted(Page page, String path) {
    page.navigate("/work/" + here.county() + "/dashboard?place=" + path);
    return page.locator("[data-measure=REPORTED] .number").first().innerText().strip();
  }

  private static int number(Page page, String what) {
    return Integer.parseInt(page.locator("#n-" + what).innerText().strip());
  }

  private void look(Page page, String name) {
    screenshot(page, name + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language);
    assertAccessible(page);
  }
}
