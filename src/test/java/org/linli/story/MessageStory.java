package org.linli.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Time;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 消息故事 — a chief sees the number rise while he looks, opens what is new, and chooses when and how
/// he wants to hear of things; the county's desk chooses for everybody and looks at what left the
/// house.
class MessageStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void theNumberRisesWithoutReloadAndEachChoosesForHimself(Screen screen, String language) {
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    chief.navigate(work("messages"));
    look(chief, "messages-none", language);
    chief.navigate(work("today"));
    assertThat(chief.locator(".bell .count")).isHidden();

    // something is assigned to him while he looks at Today
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "STAIR_LIGHT",
            "三楼的灯不亮了",
            "138" + here.county() + "01");
    dispatcher.drain(here.county());
    assertThat(chief.locator(".bell .count")).hasText("1");
    chief.locator(".bell").click();
    assertThat(chief.locator("[data-messages]")).containsText(Walk.number(track));
    look(chief, "messages", language);
    chief.locator("[data-messages] a").first().click();
    assertThat(chief.url()).endsWith("/matters/" + Walk.number(track));
    assertThat(chief.locator(".bell .count")).isHidden();

    // he wants one message a day, and no noise now
    chief.navigate(work("messages/preferences"));
    int hour = LocalTime.now(Time.ZONE).getHour();
    chief.locator("#f-quietFrom").selectOption(String.valueOf(hour));
    chief.locator("#f-quietUntil").selectOption(String.valueOf((hour + 2) % 24));
    chief.locator("#f-digest").selectOption("DAILY");
    chief.locator("form.card button").click();
    assertThat(chief.locator("[role=status].good")).isVisible();
    assertThat(chief.locator("#f-digest")).hasValue("DAILY");
    look(chief, "preferences", language);

    Page county = visitor(screen, language);
    Walk.signIn(county, here, "county");
    county.navigate(work("messages/defaults"));
    look(county, "defaults", language);
    county.locator("input[name=outlets][value=EMAIL]").uncheck();
    county.locator("form.card button").click();
    assertThat(county.locator("input[name=outlets][value=EMAIL]")).not().isChecked();
    county.navigate(work("deliveries"));
    assertThat(county.locator("main table")).isVisible();
    look(county, "deliveries", language);
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
