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

/// 缓办 — a chief waits for an answer, asks for more time, the desk decides, and the ledger counts
/// it.
class RespiteStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小王", "jiedao");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void moreTimeIsAskedForDecidedAndCounted(Screen screen, String language) {
    Page resident = visitor(screen, language);
    Page chief = visitor(screen, language);
    Page desk = visitor(screen, language);
    String track =
        Walk.report(
            resident,
            visitor(screen, language),
            here,
            "NOISE",
            "半夜有人敲墙",
            "138" + here.county() + "07");
    String number = Walk.number(track);
    dispatcher.drain();
    Walk.signIn(chief, here, "wang");
    chief.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click();

    // he waits for an answer, and the resident gives it
    Walk.open(chief, here, number);
    Locator wait = form(chief, "WAITING");
    wait.locator("[name=workdays]").fill("2");
    wait.locator("[name=reason]").fill("敲墙是几点到几点？");
    wait.locator("button").click();
    look(chief, "respite-waiting", language);
    resident.navigate(track);
    assertThat(resident.locator("main").innerText()).contains("敲墙是几点到几点？");
    look(resident, "respite-question", language);
    resident.locator("form[action$='/answers'] textarea").fill("凌晨一点到三点");
    resident.locator("form[action$='/answers'] button").click();
    assertThat(resident.locator("form[action$='/answers']").count()).isZero();

    // he asks for more time; what is wrong stands next to its field
    Walk.open(chief, here, number);
    assertThat(chief.locator("main").innerText()).contains("凌晨一点到三点");
    Locator extension = form(chief, "EXTENSION");
    extension.evaluate("form => form.noValidate = true");
    extension.locator("[name=workdays]").fill("40");
    extension.locator("[name=reason]").fill("要约两家一起谈");
    extension.locator("button").click();
    assertThat(chief.locator("#e-workdays-1-EXTENSION").count()).isEqualTo(1);
    assertThat(chief.locator("#f-reason-1-EXTENSION").inputValue()).isEqualTo("要约两家一起谈");
    look(chief, "respite-wrong", language);
    chief.locator("#f-workdays-1-EXTENSION").fill("3");
    form(chief, "EXTENSION").locator("button").click();

    // the desk finds it on Today and grants it
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("today"));
    assertThat(desk.locator("main").innerText()).contains("要约两家一起谈");
    look(desk, "respite-today", language);
    desk.navigate(work("respites/waiting"));
    look(desk, "respite-decide", language);
    desk.locator("button[value=GRANT]").click();
    assertThat(desk.url()).endsWith("/matters/" + number);
    look(desk, "respite-matter", language);

    // striking out takes the desk above
    Locator voiding = form(desk, "VOIDING");
    voiding.locator("[name=reason]").fill("与昨天那件重复");
    voiding.locator("button").click();
    assertThat(desk.locator("button[value=GRANT]").count()).isZero();
    Page street = visitor(screen, language);
    Walk.signIn(street, here, "jiedao");
    street.navigate(work("respites/waiting"));
    street.locator("button[value=GRANT]").click();
    desk.navigate(work("respites"));
    assertThat(desk.locator("table").first().innerText()).contains("100.0%");
    look(desk, "respite-ledger", language);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private static Locator form(Page page, String kind) {
    Locator form =
        page.locator("form[action$='/respites']:has(input[name=kind][value=" + kind + "])");
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
