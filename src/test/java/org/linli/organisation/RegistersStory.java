package org.linli.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 台账故事 — a desk finds a stairwell without a chief, appoints one, and the place and the coverage
/// show it.
class RegistersStory extends StoryTest {

  private static final String PASSWORD = "stair-light-7";

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Accounts accounts;

  @Test
  void aDeskFillsAVacantPost() throws IOException {
    String county = openCounty();
    Page page = visitor(Screen.DESK);
    signIn(page, county);

    page.navigate("/work/" + county + "/coverage");
    assertAccessible(page);
    screenshot(page, "coverage-zh-desk");
    page.getByRole(AriaRole.ROW)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("合计"))
        .locator("a[href*='kind=STAIRWELL_CHIEF'][href*='VACANT']")
        .click();
    assertThat(page.locator("#totals")).containsText("岗位 1 个，在岗 0 个，空缺 1 个");
    assertAccessible(page);
    screenshot(page, "roster-zh-desk");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("补选")).click();
    assertAccessible(page);
    page.getByLabel("姓名").fill("王立新");
    page.getByLabel("本人手机号").fill("13900000007");
    page.getByLabel("公开电话", new Page.GetByLabelOptions().setExact(false))
        .first()
        .fill("0434-3220007");
    page.getByLabel("本人同意公开这个电话").check();
    page.getByLabel("原因").fill("居民推选");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认任职")).click();
    assertThat(page.locator("main")).containsText("王立新");
    assertAccessible(page);
    screenshot(page, "post-zh-desk");
    page.locator("main").getByRole(AriaRole.LINK).first().click();
    assertThat(page.locator("main")).containsText("谁负责这里");
    assertThat(page.locator("main")).containsText("王立新");
    assertAccessible(page);
    screenshot(page, "place-zh-desk");
  }

  @Test
  void theTreeOpensOnAPhoneInEnglish() throws IOException {
    String county = openCounty();
    Page page = visitor(Screen.PHONE, "en");
    signIn(page, county);

    page.navigate("/work/" + county + "/places");
    page.getByLabel("Expand 平东街道").click();
    page.getByLabel("Expand 东晟社区").click();
    assertThat(page.locator("#tree")).containsText("1网格");
    assertAccessible(page);
    screenshot(page, "places-en-phone");
    page.navigate("/work/" + county + "/organisations");
    assertThat(page.locator("main")).containsText("No organisation is registered yet");
    assertAccessible(page);
    page.navigate("/work/" + county + "/roster");
    assertAccessible(page);
    screenshot(page, "roster-en-phone");
  }

  private void signIn(Page page, String county) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(county + "/desk");
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL("**/today");
  }

  private String openCounty() throws IOException {
    String county = TestCounty.fresh();
    Actor system = Actor.system(county);
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county)));
    places.openCounty(system);
    Place grid = open(system, county + "001001", PlaceKind.GRID, "1网格");
    Place building = open(system, grid.path(), PlaceKind.BUILDING, "5栋");
    open(system, building.path(), PlaceKind.STAIRWELL, "2单元");
    accounts.open(
        system,
        new Accounts.NewAccount(
            "desk", PASSWORD, AccountPart.COUNTY_DESK, "桃源区工作台", county, null, null),
        false);
    return county;
  }

  private Place open(Actor system, String parent, PlaceKind kind, String name) {
    PlaceId id = places.open(system, new NewPlace(parent, null, kind, name, null, 0, 0));
    return places.find(system.scope(), id);
  }
}
