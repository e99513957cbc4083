package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.figure.Figures;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 三率 — a company takes what it was given and is counted, opens the item behind the number,
/// appeals, the county rules, and changes how it is counted from now on.
class RatesStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Figures figures;
  private Neighbours here;
  private String look = "";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "xianqu");
    here.member(OrganisationKind.PROPERTY_COMPANY, "物业小陈", "wuye");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aCompanyIsCountedAppealsAndTheCountyRules(Screen screen, String language) {
    look = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    String number = given(screen, language);
    Page company = visitor(screen, language);
    Walk.signIn(company, here, "wuye");
    Walk.open(company, here, number);
    Walk.tap(company, 1, "TAKE");
    count();

    // its own rates, the item behind one number, and the appeal on the page of the matter
    company.navigate(work("rates/own"));
    assertThat(rate(company, "RESPONSE")).contains("100.0%").contains("1 / 1");
    see(company, "rates-own");
    company.locator("tr[data-counter=TAKEN] a").click();
    assertThat(company.locator("#number").getAttribute("data-number")).isEqualTo("1");
    see(company, "rates-cases");
    company.locator("main table a").first().click();
    Locator appeal = company.locator("form[action$='/items/1/appeals']");
    company.locator("details:has(form[action$='/items/1/appeals']) summary").click();
    appeal.locator("textarea").fill("漏水的管道属于供热单位");
    appeal.locator("button").click();
    assertThat(company.locator("main").innerText()).contains("漏水的管道属于供热单位");
    see(company, "rates-appealed");

    // the score does not count until the county has ruled
    Page county = visitor(screen, language);
    Walk.signIn(county, here, "xianqu");
    county.navigate(work("rates?by=ORGANISATION"));
    assertThat(county.locator("#by .badge.soon").count()).isEqualTo(1);
    see(county, "rates-provisional");
    county.navigate(work("appeals?state=ASKED"));
    Locator ruling = county.locator("form[action$='/decision']");
    ruling.evaluate("form => form.noValidate = true");
    ruling.locator("button[value=GRANT]").click();
    assertThat(county.locator(".error").count()).isEqualTo(1);
    ruling.locator("textarea").fill("属实，予以剔除");
    ruling.locator("button[value=GRANT]").click();
    count();
    company.navigate(work("rates/own"));
    assertThat(rate(company, "RESPONSE")).contains("—").contains("0 / 0");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,en", "DESK,zh-CN"})
  void theCountyChangesAFormula(Screen screen, String language) {
    look = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    Page county = visitor(screen, language);
    Walk.signIn(county, here, "xianqu");
    county.navigate(work("rates/formulas?formula=RESPONSE"));
    Locator form = county.locator("form[aria-labelledby=edit]");
    assertThat(form.locator("[name=weight]").inputValue()).isEqualTo("30");
    form.evaluate("form => form.noValidate = true");
    form.locator("[name=weight]").fill("130");
    form.locator("[name=nameZh]").fill("签收率");
    form.locator("button").click();
    assertThat(county.locator("#e-weight").count()).isEqualTo(1);
    assertThat(form.locator("[name=nameZh]").inputValue()).isEqualTo("签收率");
    see(county, "rates-formula-wrong");
    form.locator("[name=weight]").fill("40");
    form.locator("[name=nameEn]").fill("Signed for");
    form.locator("button").click();
    see(county, "rates-formulas");
    assertThat(county.locator("main").innerText())
        .contains(language.equals("en") ? "Signed for" : "签收率");
    county.navigate(work("rates"));
    assertThat(rate(county, "RESPONSE")).contains("40");
    see(county, "rates");
  }

  private String given(Screen screen, String language) {
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "NOISE",
            "地下室水泵整夜响",
            "138" + here.county() + "09");
    dispatcher.drain();
    String number = Walk.number(track);
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    Walk.open(desk, here, number);
    Walk.dispatch(desk, 1, "PROPERTY");
    return number;
  }

  private void count() {
    dispatcher.drain();
    figures.fold(here.county());
  }

  private static String rate(Page page, String code) {
    return page.locator("#totals li[data-rate=" + code + "]").innerText();
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void see(Page page, String name) {
    assertAccessible(page);
    screenshot(page, name + look);
  }
}
