package org.linli.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.testing.Listener;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 触达故事 — the county sets up the group of a community; its robot fails, shows in the log, and goes
/// through after somebody tried again.
class ReachStory extends StoryTest {

  private static final int LOOKS = 60;

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private final Listener listener = new Listener();
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh-CN", "PHONE,en"})
  void aGroupThatFailsShowsInTheLogAndGoesThroughAfterARetry(Screen screen, String language) {
    Page county = visitor(screen, language);
    Walk.signIn(county, here, "county");
    county.navigate(work("messages/defaults"));
    county.locator("#f-quietFrom").selectOption("7");
    county.locator("form.card button").click();

    county.navigate(work("robots"));
    county.locator("#f-organisation").selectOption("东晟社区居委会");
    county.locator("form[action$='/robots'] input[name=name]").fill("东晟社区群");
    county.locator("form[action$='/robots'] input[name=address]").fill("mailto:a@example.cn");
    county.locator("form[action$='/robots'] input[value=ASSIGNED]").check();
    county.locator("form[action$='/robots'] button").click();
    assertThat(county.locator("#e-address")).isVisible();
    assertThat(county.locator("form[action$='/robots'] input[name=name]")).hasValue("东晟社区群");
    county
        .locator("form[action$='/robots'] input[name=address]")
        .fill(listener.address("/send?key=s3cret"));
    county.locator("form[action$='/robots'] button").click();
    assertThat(county.locator("h2").first()).containsText("东晟社区群");
    assertThat(county.content()).doesNotContain("s3cret");
    look(county, "robots", language);

    // a report waits for the desk of the community; its group cannot be reached
    listener.answers(503, "");
    Walk.report(
        visitor(screen, language),
        visitor(screen, language),
        here,
        "OTHER",
        "路口的井盖松了",
        "138" + here.county() + "01");
    dispatcher.drain(here.county());
    until(county, "deliveries?outlet=ROBOT&state=FAILED", "HTTP 503");
    look(county, "deliveries-failed", language);

    listener.answers(200, "{\"errcode\":0}");
    county.locator("form[action$='/RETRY'] button").first().click();
    until(county, "deliveries?outlet=ROBOT&state=SENT", "2");
    assertThat(listener.calls.getLast().text()).contains("markdown");

    // one's own mailbox
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "li");
    desk.navigate(work("messages/reach"));
    desk.locator("#f-mailbox").fill("li@work");
    desk.locator("form[action$='/mailbox'] button").click();
    assertThat(desk.locator("#e-mailbox")).isVisible();
    assertThat(desk.locator("#f-mailbox")).hasValue("li@work");
    desk.locator("#f-mailbox").fill("xiaoli@example.cn");
    desk.locator("form[action$='/mailbox'] button").click();
    assertThat(desk.locator("main")).containsText("x***@example.cn");
    look(desk, "reach", language);
  }

  // the lane looks every second
  private void until(Page page, String address, String shows) {
    page.navigate(work(address));
    for (int i = 0; i < LOOKS && page.locator("tbody tr").count() == 0; i++) {
      page.waitForTimeout(250);
      page.navigate(work(address));
    }
    assertThat(page.locator("tbody")).containsText(shows);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name)
        .isTrue();
    screenshot(page, name + "-" + language);
  }
}
