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
import org.linli.place.PlaceKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 我也是 — a neighbour joins what another one reported, the desk merges a third report and splits it
/// off again, and what is hot this week opens its matters.
class MineTooStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aNeighbourJoinsAndTheDeskMergesAThird(Screen screen, String language) {
    Page messages = visitor(screen, language);
    Page first = visitor(screen, language);
    String leading =
        Walk.number(
            Walk.report(first, messages, here, "NOISE", "半夜有人敲墙", "138" + here.county() + "11"));
    dispatcher.drain();

    // the second one is shown it before he reports it again
    Page second = visitor(screen, language);
    String phone = "138" + here.county() + "12";
    second.navigate("/b/" + here.board());
    second.locator("a[href^='/report']").click();
    second.locator("input[name=category][value=NOISE]").check();
    second.locator("textarea[name=text]").fill("我家天花板也响");
    second.locator("button[value=where]").click();
    look(second, "mine-too-suggested", language);
    second.locator("button[name=joins][value='" + leading + "']").click();
    assertThat(second.locator("#joins").innerText()).contains(leading);
    second.locator("[name=phone]").fill(phone);
    second.locator("button[value=code]").click();
    assertThat(second.locator("#joins").innerText()).contains(leading);
    look(second, "mine-too-who", language);
    second.locator("[name=code]").fill(Walk.code(messages, phone));
    second.locator("button[value=send]").click();
    String track = second.url().replace("&fresh=true", "");
    assertThat(Walk.number(track)).isNotEqualTo(leading);
    assertThat(second.locator("#leading").innerText()).contains(leading);
    assertThat(second.locator("main").innerText()).doesNotContain("半夜有人敲墙");
    look(second, "mine-too-track", language);

    // the desk is shown both when somebody calls with the same, and enters it on its own
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("matters/new?place=" + here.path(PlaceKind.STAIRWELL)));
    desk.locator("[name=category]").selectOption("NOISE");
    desk.locator("textarea[name=text]").fill("楼上拖椅子");
    desk.locator("[name=phone]").fill("138" + here.county() + "13");
    Locator enter = desk.locator("form[action$='/matters'] button");
    enter.click();
    assertThat(desk.locator("#f-joins").innerText()).contains(leading);
    assertThat(desk.locator("textarea[name=text]").inputValue()).isEqualTo("楼上拖椅子");
    look(desk, "mine-too-desk", language);
    enter.click();
    String third = desk.url().replaceAll(".*/", "");
    dispatcher.drain();

    // it turns out to be the same: merged with a reason, and what is missing stands by its field
    Walk.open(desk, here, leading);
    look(desk, "mine-too-panel", language);
    desk.locator("a[href$='/matters/" + leading + "/repeats']").last().click();
    Locator merge = desk.locator("form[action$='/merges']");
    merge.evaluate("form => form.noValidate = true");
    merge.locator("input[type=checkbox][value='" + third + "']").check();
    merge.locator("button").click();
    assertThat(desk.locator("#e-reason").count()).isEqualTo(1);
    look(desk, "mine-too-reason", language);
    merge = desk.locator("form[action$='/merges']");
    assertThat(merge.locator("input[type=checkbox][value='" + third + "']").isChecked()).isTrue();
    merge.locator("textarea[name=reason]").fill("同一家拖椅子敲墙");
    merge.locator("button").click();
    assertThat(desk.locator("#leads").count()).isEqualTo(1);
    look(desk, "mine-too-merged", language);

    // three people, one matter
    desk.navigate(work("repeats?kind=GROUP"));
    assertThat(desk.locator("table").innerText()).contains("3");
    look(desk, "mine-too-list", language);

    // a mistake after all
    desk.navigate(work("matters/" + third + "/repeats"));
    desk.locator("form[action$='/split'] textarea").fill("是另一家");
    desk.locator("form[action$='/split'] button").click();
    assertThat(desk.locator("#trail").count()).isEqualTo(1);
    look(desk, "mine-too-split", language);

    desk.navigate(work("topics"));
    look(desk, "mine-too-topics", language);
    desk.locator("table").first().locator("a").first().click();
    assertThat(desk.locator("main").innerText()).contains(leading).contains(third);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
