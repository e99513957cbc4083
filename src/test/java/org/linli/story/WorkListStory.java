package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

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

/// 工作单 — a desk sorts its inbox by tags and kept filters, sends several out by keyboard, notes
/// something for its colleagues, and is told when what it follows moves.
class WorkListStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aDeskSortsNotesFollowsAndDispatchesInBulk(Screen screen, String language) {
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "li");
    String first = reported(screen, language, "路灯旁堆着建筑垃圾", "01");
    String second = reported(screen, language, "车棚的锁坏了", "02");
    dispatcher.drain();

    // a word of the county, put on one of them
    desk.navigate(work("tags"));
    desk.locator("#f-name").fill("老旧小区");
    desk.locator("form[action$='/tags'] button").click();
    look(desk, "tags", language);
    Walk.open(desk, here, first);
    desk.locator("form[action$='/" + first + "/tags'] select").selectOption("老旧小区");
    desk.locator("form[action$='/" + first + "/tags'] button").click();
    desk.locator("#f-remark").fill("反映人晚上六点以后才接电话");
    desk.locator("form[action$='/remarks'] button").click();
    desk.locator("form[action$='/follow'] button").click();
    assertThat(desk.locator("main").innerText()).contains("老旧小区", "反映人晚上六点以后才接电话");
    look(desk, "remarks", language);
    Walk.tap(desk, 1, "ACCEPT");
    Walk.open(desk, here, second);
    Walk.tap(desk, 1, "ACCEPT");

    // all pages of a desk are behind one menu
    desk.locator("nav.main summary").click();
    look(desk, "desk-menu", language);
    desk.locator("nav.main summary").click();

    // the inbox by that word, kept as a filter of the desk
    desk.navigate(work("inbox"));
    desk.locator("details.filter-box > summary").click();
    desk.locator("#f-tag").selectOption("老旧小区");
    desk.locator("form.filters[method=get] button").click();
    assertThat(desk.locator("ol.inbox").innerText()).contains(first).doesNotContain(second);
    desk.locator("#f-name").fill("老旧小区的");
    desk.locator("form[action$='/inbox/filters'] button").first().click();
    look(desk, "inbox-tagged", language);

    // all of it goes out by keyboard, and the filter stays
    desk.locator("h1").click();
    desk.keyboard().press("a");
    assertThat(desk.locator("[data-keys] :checked").count()).isEqualTo(1);
    desk.keyboard().press("d");
    desk.locator("[data-bulk] select").selectOption("STAIRWELL_CHIEF");
    desk.locator("[data-bulk] button").click();
    assertThat(desk.url()).contains("tag=");
    assertThat(desk.locator("[role=status].good").count()).isEqualTo(1);
    look(desk, "inbox-dispatched", language);

    // the chief takes it: whoever follows is told
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    Walk.open(chief, here, first);
    assertThat(chief.locator("main").innerText()).contains("反映人晚上六点以后才接电话");
    Walk.tap(chief, 1, "TAKE");
    dispatcher.drain();
    desk.navigate(work("today"));
    assertThat(desk.locator("section.panel a[href$='/" + first + "']").count()).isEqualTo(1);
    look(desk, "today-followed", language);
    desk.navigate(work("followed"));
    look(desk, "followed", language);
    desk.locator("form[action$='/followed/seen'] button").click();
    assertThat(desk.locator("form[action$='/followed/seen']").count()).isZero();
  }

  private String reported(Screen screen, String language, String text, String phone) {
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "OTHER",
            text,
            "138" + here.county() + phone);
    return Walk.number(track);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
