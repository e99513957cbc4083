package org.linli.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.figure.Figures;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 看板故事 — the county's desk looks at March, opens a number, goes down to a grid, and puts up the
/// wall screen.
class DashboardStory extends StoryTest {

  @Autowired private Accounts accounts;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();

  @BeforeEach
  void district() {
    new DashboardSamples(jdbc, accounts, county).district();
    figures.rebuild(county);
  }

  @Test
  void fromTheCountyDownToTheGridInChineseAtTheDesk() {
    Page page = signedIn(Screen.DESK, "zh-CN");
    walk(page, "zh-desk");

    page.navigate("/wall/" + county);
    assertThat(page.locator("h1")).hasText("试县");
    assertAccessible(page);
    screenshot(page, "wall");
    page.evaluate("document.querySelector('h1').textContent = ''");
    // it fetches itself again
    assertThat(page.locator("h1")).hasText("试县");
  }

  @Test
  void fromTheCountyDownToTheGridInEnglishOnThePhone() {
    walk(signedIn(Screen.PHONE, "en"), "en-phone");
  }

  private void walk(Page page, String name) {
    page.navigate("/work/" + county + "/dashboard");
    page.locator("#f-from").fill("2025-03-01");
    page.locator("#f-to").fill("2025-03-31");
    page.locator("form.filters button").click();
    assertThat(page.locator("[data-measure=REPORTED] .number")).hasText("70");
    assertThat(page.locator("[data-rate=inTime] .number")).hasText("90.9%");
    assertAccessible(page);
    screenshot(page, "dashboard-" + name);

    page.locator("[data-measure=REPORTED] .number a").click();
    assertThat(page.locator("tbody tr")).hasCount(50);
    assertAccessible(page);
    screenshot(page, "dashboard-list-" + name);
    page.goBack();

    page.locator("#by-area th a").first().click();
    page.locator("#by-area th a").first().click();
    assertThat(page.locator("h1")).containsText("甲社区");
    page.locator("#by-area th a").first().click();
    assertThat(page.locator("h1")).containsText("1网格");
    assertThat(page.locator("[data-measure=REPORTED] .number")).hasText("60");
    assertAccessible(page);

    page.navigate("/work/" + county + "/health");
    assertAccessible(page);
    page.navigate("/sample/messages");
    assertAccessible(page);
  }

  private Page signedIn(Screen screen, String language) {
    Page page = visitor(screen, language);
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(county + "/county");
    page.locator("[name=password]").fill(DashboardSamples.PASSWORD);
    page.locator("form:has([name=password]) button").click();
    page.waitForURL("**/today");
    return page;
  }
}
