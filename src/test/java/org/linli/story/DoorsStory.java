package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.organisation.OrganisationKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 一栋新楼 — a new building gets its doors from four numbers, one of them turns out to be a shop, its
/// estate is renovated, and the charging shed gets its extinguishers.
class DoorsStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  private Neighbours here;
  private PlaceId building;
  private PlaceId site;
  private Screen screen = Screen.DESK;
  private String language = "zh-CN";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    building = open(PlaceKind.BUILDING, "9栋");
    site = open(PlaceKind.SITE, "充电棚");
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh-CN", "PHONE,en"})
  void aBuildingIsDescribedAsItIs(Screen size, String speech) {
    screen = size;
    language = speech;
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    at(desk, building, "");
    desk.locator("a[href$='/doors']").click();
    desk.locator("[name=stairwells]").first().fill("3");
    desk.locator("[name=floors]").first().fill("six");
    desk.locator("[name=perFloor]").first().fill("2");
    desk.locator("form[method=get][action$='/doors'] button").click();
    look(desk, "doors-wrong");
    assertThat(desk.locator("#e-floors").count()).isEqualTo(1);
    assertThat(desk.locator("[name=stairwells]").first().inputValue()).isEqualTo("3");

    desk.locator("[name=floors]").first().fill("6");
    desk.locator("[name=shops]").first().fill("2");
    desk.locator("form[method=get][action$='/doors'] button").click();
    look(desk, "doors-outlook");
    assertThat(desk.locator("#n-fresh").innerText()).isEqualTo("41");
    desk.locator("form[method=post][action$='/doors'] button").click();
    look(desk, "doors-made");
    assertThat(desk.locator("main").innerText()).contains("36").contains("3单元");

    // a dwelling that is a shop in truth
    String stairwell = places.byId(here.county(), building).path() + "01";
    PlaceId door = places.byPath(here.county(), stairwell + "0102").id();
    at(desk, door, "/premises");
    desk.locator("input[name=use][value=SHOP]").check();
    desk.locator("form[action$='/use'] button").click();
    at(desk, building, "/premises");
    look(desk, "premises-building");

    // the estate is renovated from a day on
    at(desk, here.id(PlaceKind.ESTATE), "/premises");
    desk.locator("form[action$='/marks']").locator("xpath=ancestor::details/summary").click();
    desk.locator("input[name=kind][value=RENOVATION]").check();
    desk.locator("[name=since]").fill("2026-04-01");
    desk.locator("form[action$='/marks'] button").click();
    look(desk, "premises-estate");
    assertThat(desk.locator("main").innerText()).contains("2026-04-01").contains("安居物业公司");

    desk.navigate("/work/" + here.county() + "/marks?kind=RENOVATION");
    look(desk, "marks");
    assertThat(desk.locator("tbody tr").count()).isEqualTo(1);

    at(desk, site, "/premises");
    desk.locator("input[name=kind][value=CHARGING]").check();
    desk.locator("[name=operator]").fill("安居物业公司");
    desk.locator("[name=extinguisher]").fill("4");
    desk.locator("form[action$='/site'] button").click();
    look(desk, "premises-site");
    assertThat(desk.locator(".facts").first().innerText()).contains("4");
  }

  private PlaceId open(PlaceKind kind, String name) {
    return places.open(
        here.desk(), new NewPlace(here.path(PlaceKind.GRID), null, kind, name, null, 0, 0));
  }

  private void at(Page page, PlaceId place, String rest) {
    page.navigate("/work/" + here.county() + "/places/" + place + rest);
  }

  private void look(Page page, String name) {
    screenshot(page, name + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language);
    assertAccessible(page);
  }
}
