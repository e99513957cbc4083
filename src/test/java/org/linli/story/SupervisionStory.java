package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 督办与现场办公会 — the street wants an answer, reminds and instructs, the chief answers; a meeting on
/// the spot decides, and what it decided becomes an item.
class SupervisionStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小王", "jiedao");
    here.department("桃源区城市管理局", "0434-3600001", "chengguan");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void whatTheLevelAboveWantsToKnowIsAnsweredAndDecided(Screen screen, String language) {
    String number = reported(screen, language);
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    chief.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click();

    // who is responsible stands on the page of every matter; the street raises it
    Page street = visitor(screen, language);
    Walk.signIn(street, here, "jiedao");
    Walk.open(street, here, number);
    assertThat(street.locator("main").innerText()).contains("平东街道").contains("王建国");
    Locator raise = opened(street.locator("form[action$='/matters/" + number + "/supervisions']"));
    raise.evaluate("form => form.noValidate = true");
    raise.locator("button").click();
    assertThat(street.locator("#e-raise-note").count()).isEqualTo(1);
    look(street, "supervision-wrong", language);
    street.locator("#f-raise-note").fill("群众三次来电，请说明进展");
    street.locator("form[action$='/matters/" + number + "/supervisions'] button").click();
    move(street, "REMIND").locator("button").click();
    say(street, "INSTRUCT", "本周内约两家当面谈");
    look(street, "supervision-raised", language);

    // the chief finds it on Today and answers
    chief.navigate(work("today"));
    look(chief, "supervision-today", language);
    chief.locator(".panel .list a[href$='/matters/" + number + "']").first().click();
    assertThat(chief.locator("main").innerText()).contains("本周内约两家当面谈");
    say(chief, "ANSWER", "周四晚上已约两家，双方愿意调解");
    street.navigate(work("supervisions"));
    look(street, "supervision-list", language);
    Walk.open(street, here, number);
    move(street, "END").locator("button").click();

    // a meeting on the spot: what it decided becomes an item of the matter
    street.navigate(work("meetings") + "?matters=" + number);
    street.locator("label:has-text('桃源区城市管理局') input").check();
    look(street, "meeting-new", language);
    street.locator("form[action$='/meetings'] button").click();
    Locator decide = opened(street.locator("form[action$='/decisions']"));
    decide.locator("select[name=matter]").selectOption(number);
    decide.locator("textarea").fill("城管局两周内给楼道加装隔音门");
    decide.locator("select[name=category]").selectOption("NOISE");
    decide.locator("button").click();
    assertThat(street.locator("ol li").count()).isEqualTo(1);
    look(street, "meeting-decided", language);
    Walk.open(street, here, number);
    assertThat(street.locator("#item-2").count()).isEqualTo(1);
    look(street, "meeting-matter", language);
  }

  private String reported(Screen screen, String language) {
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "NOISE",
            "楼上半夜敲墙",
            "138" + here.county() + "21");
    dispatcher.drain();
    return Walk.number(track);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private static Locator move(Page page, String action) {
    return page.locator("form[action*='/supervisions/'][action$='/moves/" + action + "']");
  }

  private static void say(Page page, String action, String words) {
    Locator form = opened(move(page, action));
    form.locator("textarea").fill(words);
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
