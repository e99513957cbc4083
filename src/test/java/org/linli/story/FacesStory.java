package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 门面故事 — every public page, and Today and the inbox, at both sizes, in both languages, with axe.
class FacesStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang" + here.county());
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li" + here.county());
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void everyPublicPageIsReadableAndAccessible(Screen screen, String language) {
    Page page = visitor(screen, language);
    String name = screen.name().toLowerCase(Locale.ROOT) + "-" + language;

    page.navigate("/b/" + here.board());
    look(page, "board-" + name);
    page.navigate("/?at=" + here.county() + "001001");
    look(page, "choose-" + name);
    page.navigate("/b/" + here.board());
    page.locator("form[action='/home'] button").click();
    assertThat(page.url()).isEqualTo(address() + "/");
    look(page, "home-" + name);
    page.navigate("/report?board=" + here.board());
    look(page, "report-what-" + name);
    page.evaluate("document.querySelector('main form').noValidate = true");
    page.locator("button[value=where]").click();
    look(page, "report-wrong-" + name);
    page.locator("input[value=STAIR_LIGHT]").check();
    page.locator("textarea").fill("2单元三楼的灯坏了三天 <b>很黑</b>");
    page.locator("button[value=where]").click();
    look(page, "report-where-" + name);
    page.locator("button[value=who]").click();
    look(page, "report-who-" + name);
    assertThat(page.locator(".said").innerText()).contains("<b>很黑</b>");
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(here.county() + "/li" + here.county());
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("main button").first().click();
    look(page, "today-" + name);
    page.navigate("/work/" + here.county() + "/inbox");
    look(page, "inbox-" + name);
    page.navigate("/work/" + here.county() + "/boards");
    look(page, "boards-" + name);
  }

  private void look(Page page, String name) {
    screenshot(page, name);
    assertAccessible(page);
  }
}
