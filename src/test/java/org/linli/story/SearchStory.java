package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// 检索 — a desk finds a matter by what was said, and while it types the next one it is told what
/// such matters were.
class SearchStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient jdbc;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void theDeskFindsWordsAndIsToldWhatTheyMean(Screen screen, String language) {
    String number =
        Walk.number(
            Walk.report(
                visitor(screen, language),
                visitor(screen, language),
                here,
                "NOISE",
                "楼上半夜拖椅子敲墙",
                "138" + here.county() + "21"));
    dispatcher.drain();
    // as if it had been handled: only what is closed is compared with
    for (String closed :
        List.of("matter set closed_at = now()", "similar_text set closed = true")) {
      jdbc.sql("update " + closed + " where county = ?").params(here.county()).update();
    }
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");

    desk.navigate(work("search"));
    desk.locator("main [name=q]").fill("半夜 敲墙");
    desk.locator("form[role=search] button").click();
    assertThat(desk.locator("main .list").innerText()).contains(number, "拖椅子");
    look(desk, "search-found", language);
    desk.navigate(work("search?q=墙"));
    assertThat(desk.locator("main .notice").count()).isEqualTo(1);
    desk.navigate(work("search?q=地铁"));
    look(desk, "search-none", language);

    desk.navigate(work("matters/new?place=" + here.path(PlaceKind.STAIRWELL)));
    desk.locator("textarea[name=text]").fill("又在半夜敲墙");
    desk.locator("textarea[name=text]").blur();
    desk.locator("#suggested [data-choose=NOISE]").click();
    assertThat(desk.locator("[name=category]").inputValue()).isEqualTo("NOISE");
    desk.locator("#suggested summary").click();
    assertThat(desk.locator("#suggested .list").innerText()).contains(number);
    look(desk, "search-suggested", language);

    // a resident who knows no category writes, and chooses from what it probably is
    Page resident = visitor(screen, language);
    resident.navigate("/report?board=" + here.board());
    resident.locator("textarea[name=text]").fill("楼上半夜敲墙");
    resident.locator("button[value=where]").click();
    resident.locator("[data-likely] label").first().click();
    assertThat(resident.locator("[data-likely] input:checked").inputValue()).isEqualTo("NOISE");
    assertThat(resident.locator("main").innerText()).doesNotContain(number);
    look(resident, "report-likely", language);
    resident.locator("button[value=where]").click();
    assertThat(resident.locator("[aria-current=step]").count()).isEqualTo(1);
    assertThat(resident.locator("textarea[name=text]").count()).isZero();
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
