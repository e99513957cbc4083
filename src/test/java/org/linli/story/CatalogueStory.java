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

/// 类别目录 — the county gives a category a question, a resident finds it by two letters and answers,
/// the desk reads it and sends it where the rules say; another one is told whom to call.
class CatalogueStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  private Neighbours here;
  private String look = "";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.chief(PostKind.GRID_CHIEF, "赵淑芬", "zhao");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aCategoryAsksAResidentAnswersTheDeskReads(Screen screen, String language) {
    look = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    Page county = visitor(screen, language);
    Walk.signIn(county, here, "county");
    county.navigate("/work/" + here.county() + "/categories?q=a0105");
    county.locator("main table a").first().click();
    county.locator("[name='questions[0].zh']").fill("灯杆号");
    county.locator("[name='questions[0].en']").fill("Number of the pole");
    county.locator("[name='questions[0].required']").check();
    county.locator("[name='questions[1].zh']").fill("怎么了");
    county.locator("[name='questions[1].en']").fill("What is wrong");
    county.locator("[name='questions[1].kind']").selectOption("ONE");
    county.locator("[name='questions[1].choices']").fill("不亮 | Dark\n歪了 | Leaning");
    county.locator("[name=owner]").fill("王主任");
    see(county, "category");
    county.locator("form[aria-labelledby=edit] button").click();
    assertThat(county.locator("[name='questions[1].choices']").inputValue()).contains("Leaning");

    // found by its initials, asked besides, nothing lost on the way
    Page resident = visitor(screen, language);
    resident.navigate("/b/" + here.board());
    resident.locator("a[href^='/report']").click();
    resident.locator("[name=q]").fill("ld");
    resident.locator("input[name=category][value=STREET_LIGHT]").check();
    see(resident, "report-what");
    resident.locator("textarea[name=text]").fill("路口的灯不亮");
    resident.locator("button[value=where]").click();
    resident.locator("button[value=answered]").click();
    assertThat(resident.locator("[id='e-answers.1']").isVisible()).isTrue();
    see(resident, "report-ask");
    resident.locator("[name='answers[1][0]']").fill("平东 17");
    resident.locator("[name='answers[2][0]'][value='歪了']").check();
    resident.locator("button[value=answered]").click();
    resident.locator("button[value=who]").click();
    resident.locator("button[value=anonymous]").click();
    assertThat(resident.url()).contains("/m/");
    String number = Walk.number(resident.url());

    Page community = visitor(screen, language);
    Walk.signIn(community, here, "shequ");
    Walk.open(community, here, number);
    assertThat(community.locator("main").innerText())
        .contains("平东 17", language.equals("en") ? "Leaning" : "歪了");
    see(community, "matter-answers");

    // it is not for the grid, and the page does not offer it
    Walk.tap(community, 1, "ACCEPT");
    assertThat(community.locator("select[name=assignee] option[value=GRID_CHIEF]").count())
        .isZero();
    community.navigate("/work/" + here.county() + "/admissions");
    see(community, "admissions");
    county.navigate("/work/" + here.county() + "/routes");
    county.locator("#f-ask-category").selectOption("STREET_LIGHT");
    county.locator("#f-ask-place").selectOption(here.county() + "001001");
    county.locator("form[method=get] button").click();
    assertThat(county.locator("[role=status]").innerText()).contains("东晟社区居委会");
    see(county, "routes");
    community.navigate("/work/" + here.county() + "/matters/new?place=" + here.county() + "001001");
    community.locator("select[name=category]").selectOption("SITE_NOISE");
    community.locator("textarea[name=text]").fill("半夜打桩");
    community.locator("main form.card button").last().click();
    assertThat(community.locator("[name='answers[1][0]']").count()).isEqualTo(3);
    see(community, "matter-new-asked");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN"})
  void whatIsNotOursNamesAPhone(Screen screen, String language) {
    look = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    Page resident = visitor(screen, language);
    resident.navigate("/b/" + here.board());
    resident.locator("a[href^='/report']").click();
    resident.locator("[name=q]").fill("税务");
    resident.locator("input[name=category][value=TAX]").check();
    resident.locator("textarea[name=text]").fill("发票开不出来");
    resident.locator("button[value=where]").click();

    assertThat(resident.locator("a[href='tel:12366']").isVisible()).isTrue();
    assertThat(resident.locator("button[value=who]").count()).isZero();
    see(resident, "report-stop");
    resident.locator("button[value=what]").click();
    assertThat(resident.locator("textarea[name=text]").inputValue()).isEqualTo("发票开不出来");
  }

  private void see(Page page, String name) {
    screenshot(page, name + look);
    assertAccessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(name)
        .isEqualTo(true);
  }
}
