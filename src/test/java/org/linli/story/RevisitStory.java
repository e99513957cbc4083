package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.testing.MutableClock;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 回访 — a week after the close-out the desk asks the reporter; what is not solved begins anew.
class RevisitStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private MutableClock clock;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void theDeskAsksAndWhatIsNotSolvedBeginsAnew(Screen screen, String language) {
    Page desk = visitor(screen, language);
    String solved = closed(screen, language, "半夜敲墙", "11");
    String not = closed(screen, language, "早上五点敲墙", "12");
    clock.set(Instant.now().plus(Duration.ofDays(9)));
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("today"));
    desk.locator("section.panel a[href$='/revisits']").click();
    assertThat(desk.locator("main").innerText()).contains(solved, not);
    look(desk, "revisits", language);

    // the number is shown for the call, and what is wrong stands next to its field
    desk.locator("a[href$='/" + solved + "/revisits']").click();
    desk.locator("form[action$='/revisits/calls'] button").click();
    assertThat(desk.locator("a[href^='tel:138']").count()).isEqualTo(1);
    look(desk, "revisit-call", language);
    desk.locator("input[name=result][value=SOLVED]").check();
    desk.locator("#f-revisit-words").fill("当天就不敲了");
    desk.locator("form[action$='/revisits']").evaluate("form => form.noValidate = true");
    desk.locator("form[action$='/revisits'] button").click();
    assertThat(desk.locator("#e-revisit-stars").count()).isEqualTo(1);
    assertThat(desk.locator("#f-revisit-words").inputValue()).isEqualTo("当天就不敲了");
    look(desk, "revisit-wrong", language);
    desk.locator("#f-revisit-stars").selectOption("5");
    desk.locator("form[action$='/revisits'] button").click();
    assertThat(desk.url()).endsWith("/matters/" + solved);
    look(desk, "revisit-done", language);

    // the other one is not solved: it goes back to the desk with the reason
    Walk.open(desk, here, not);
    desk.locator("input[name=result][value=NOT]").check();
    desk.locator("#f-revisit-stars").selectOption("1");
    desk.locator("#f-revisit-words").fill("换了个时间接着敲");
    desk.locator("form[action$='/revisits'] button").click();
    assertThat(desk.locator("form[action$='/moves/DISPATCH']").count()).isEqualTo(1);
    assertThat(desk.locator("main").innerText()).contains("换了个时间接着敲");
    desk.navigate(work("revisits"));
    look(desk, "revisits-done", language);

    // whoever handled it is no one to ask: the chief sees how it stands and no form
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    Walk.open(chief, here, solved);
    assertThat(chief.locator("form[action$='/revisits']").count()).isZero();
  }

  private String closed(Screen screen, String language, String text, String phone) {
    String track =
        Walk.report(
            visitor(screen, language),
            visitor(screen, language),
            here,
            "NOISE",
            text,
            "138" + here.county() + phone);
    String number = Walk.number(track);
    dispatcher.drain();
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    Walk.open(chief, here, number);
    Walk.tap(chief, 1, "TAKE");
    Walk.feedBack(chief, 1, "上门劝过，答应不再敲");
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    Walk.open(desk, here, number);
    Walk.tap(desk, 1, "CLOSE_OUT");
    dispatcher.drain();
    return number;
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
