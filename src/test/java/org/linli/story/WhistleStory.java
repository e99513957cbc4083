package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 高压线上的树枝 (C11) — branches touch a high-voltage line; the community cannot trim them alone, calls
/// the power company and the gardeners, and closes it when both are done.
class WhistleStory extends StoryTest {

  private static final String POWER = "青川供电服务所";
  private static final String GARDEN = "桃源区园林绿化处";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小王", "jiedao");
    here.department(POWER, "0434-3600001", "gongdian");
    here.department(GARDEN, "0434-3600002", "yuanlin");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void whoWasCalledComesAndTheDangerIsGone(Screen screen, String language) {
    Page desk = visitor(screen, language);
    String number = reported(screen, language);
    Walk.signIn(desk, here, "shequ");
    Walk.open(desk, here, number);
    Walk.tap(desk, 1, "TAKE");

    // no occasion, nobody called: each is said next to its field, and nothing typed is lost
    Locator form = call(desk);
    form.evaluate("form => form.noValidate = true");
    form.locator("textarea").fill("树枝碰到高压线，请停电修剪");
    form.locator("button").click();
    assertThat(desk.locator("#e-occasion-whistle-1, #e-organisations-whistle-1").count())
        .isEqualTo(2);
    assertThat(call(desk).locator("textarea").inputValue()).isEqualTo("树枝碰到高压线，请停电修剪");
    look(desk, "whistle-wrong", language);

    form = call(desk);
    form.locator("input[value=EMERGENCY]").check();
    form.locator("label:has-text('" + POWER + "') input").check();
    form.locator("label:has-text('" + GARDEN + "') input").check();
    form.locator("select[name=lead]").selectOption(new SelectOption().setLabel(POWER));
    form.locator("button").click();
    assertThat(desk.url()).endsWith("/matters/" + number);
    look(desk, "whistle-called", language);

    // it cannot be fed back while they are on the way
    Walk.feedBack(desk, 1, "已处理");
    assertThat(desk.locator("main [role=alert]").innerText()).contains("2");

    // the power company finds it on Today, comes and trims
    Page power = visitor(screen, language);
    Walk.signIn(power, here, "gongdian");
    power.navigate(work("today"));
    look(power, "whistle-today", language);
    power.locator(".list a[href$='/matters/" + number + "']").first().click();
    act(power, "ACCEPT").click();
    act(power, "REPORT_IN").click();
    say(power, "FINISH", "note", "停电两小时，碰线的枝干已全部修剪");
    look(power, "whistle-done", language);

    // the gardeners say it is not theirs; the street rules that they come
    Page garden = visitor(screen, language);
    Walk.signIn(garden, here, "yuanlin");
    Walk.open(garden, here, number);
    say(garden, "REFUSE", "reason", "电线下的树归供电部门");
    Page street = visitor(screen, language);
    Walk.signIn(street, here, "jiedao");
    street.navigate(work("today"));
    street.locator(".list a[href$='/matters/" + number + "']").first().click();
    look(street, "whistle-ruling", language);
    say(street, "INSIST", "reason", "树木养护是园林职责，请到场清运");
    garden.reload();
    assertThat(garden.locator("form[action$='/moves/REFUSE']").count()).isZero();
    act(garden, "ACCEPT").click();
    act(garden, "REPORT_IN").click();
    say(garden, "FINISH", "note", "枝叶清运完毕");

    // all are done: the community rates them, feeds back, and another desk strikes it off
    Walk.open(desk, here, number);
    for (int left = 2; left > 0; left--) {
      Locator rate = opened(desk.locator("form[action$='/moves/RATE']").first());
      rate.locator("input[name=rating][value='5']").check();
      rate.locator("button").click();
      assertThat(desk.locator("form[action*='/whistles/'][action$='/moves/RATE']").count())
          .isEqualTo(left - 1);
    }
    look(desk, "whistle-rated", language);
    Walk.feedBack(desk, 1, "枝干修剪清运完毕，安全距离达标");
    Walk.open(street, here, number);
    Walk.tap(street, 1, "CLOSE_OUT");
    desk.navigate(work("whistles"));
    assertThat(desk.locator("table").innerText()).contains(POWER).contains("100.0%");
    look(desk, "whistle-ledger", language);
    // who was called reads it no longer, but sees how he was rated
    power.navigate(work("whistles"));
    assertThat(power.locator("main a[href$='/matters/" + number + "']").count()).isZero();
    assertThat(power.locator("main").innerText()).contains("5");
    Walk.open(power, here, number);
    assertThat(power.locator("main").innerText()).doesNotContain("停电修剪");
  }

  private String reported(Screen screen, String language) {
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "TREES",
            "影院小区楼前树枝碰到了高压线",
            "138" + here.county() + "11");
    dispatcher.drain();
    return Walk.number(track);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private static Locator call(Page page) {
    return opened(page.locator("form[action$='/items/1/whistles']"));
  }

  private static Locator act(Page page, String action) {
    return page.locator("form[action*='/whistles/'][action$='/moves/" + action + "'] button");
  }

  private static void say(Page page, String action, String field, String words) {
    Locator form =
        opened(page.locator("form[action*='/whistles/'][action$='/moves/" + action + "']"));
    form.locator("textarea[name=" + field + "]").fill(words);
    form.locator("button").click();
  }

  private static Locator opened(Locator form) {
    Locator fold = form.locator("xpath=ancestor::details[not(@open)]");
    if (fold.count() > 0) {
      fold.locator("summary").first().click();
    }
    return form;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
