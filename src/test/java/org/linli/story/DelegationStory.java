package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.Accounts;
import org.linli.journal.Dispatcher;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.testing.MutableClock;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 请假一周 — a stairwell chief is away; the grid chief takes what comes, the journal says for whom,
/// and after a week it is over by itself.
class DelegationStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Accounts accounts;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private MutableClock clock;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.chief(PostKind.GRID_CHIEF, "赵淑芬", "zhao");
    here.member(OrganisationKind.PROPERTY_COMPANY, "安居小赵", "anju");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    accounts.open(
        Actor.system(here.county()),
        new Accounts.NewAccount(
            "auditor", Neighbours.PASSWORD, AccountPart.AUDITOR, "审计", here.county(), null, null),
        false);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aWeekOfLeave(Screen screen, String language) {
    Page wang = visitor(screen, language);
    Walk.signIn(wang, here, "wang");
    wang.navigate("/work/" + here.county() + "/mine");
    wang.locator("main a[href$='/delegations']").click();
    assertAccessible(wang);

    // colleagues of the community and nobody from outside
    assertThat(wang.locator("select[name=delegate]").innerText())
        .contains("赵淑芬", "社区小李")
        .doesNotContain("安居小赵", "王建国");
    wang.locator("select[name=delegate]").selectOption(account("zhao").toString());
    wang.locator("[name=until]").fill(day(-1));
    wang.locator("main section.card button").click();
    assertThat(wang.locator("#e-until").isVisible()).isTrue();
    wang.locator("[name=until]").fill(day(6));
    wang.locator("main section.card button").click();
    assertThat(wang.locator("main .list").innerText()).contains("赵淑芬", day(6));
    screenshot(wang, "delegations-" + screen.name());

    // a lamp is out: both are told
    Page messages = visitor(screen, language);
    String track =
        Walk.report(
            visitor(screen, language),
            messages,
            here,
            "STAIR_LIGHT",
            "三楼的灯坏了",
            "138" + here.county() + "41");
    String number = Walk.number(track);
    dispatcher.drain();
    // they leave on their own, a moment later
    messages.waitForCondition(
        () -> {
          messages.navigate("/sample/messages");
          String sent = messages.locator("#messages").innerText();
          return sent.contains(masked(PostKind.STAIRWELL_CHIEF))
              && sent.contains(masked(PostKind.GRID_CHIEF));
        });

    // the delegate sees whose work he was handed, and takes it
    Page zhao = visitor(screen, language);
    Walk.signIn(zhao, here, "zhao");
    assertThat(zhao.locator(".panel").first().innerText()).contains("王建国");
    assertThat(zhao.locator("form[action$='" + number + "/items/1/moves/TAKE']").count()).isZero();
    zhao.locator("form[action$='/standing-in'] button").first().click();
    assertThat(zhao.locator(".behalf").innerText()).contains("赵淑芬 → 王建国");
    assertAccessible(zhao);
    screenshot(zhao, "standing-in-" + screen.name());
    zhao.waitForResponse(
        answer -> answer.url().endsWith("/items/1/moves/TAKE"),
        () -> zhao.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click());
    Entry taken = journal.of(Scope.county(here.county()), matter(number)).getLast();
    assertThat(taken.action()).isEqualTo("TAKE");
    assertThat(taken.actor()).isEqualTo(account("zhao"));
    assertThat(taken.behalf()).isEqualTo(account("wang"));

    // what he was handed he cannot hand on
    zhao.navigate("/work/" + here.county() + "/delegations");
    assertThat(zhao.locator("select[name=delegate]").count()).isZero();

    // the auditor reads for whom
    Page auditor = visitor(screen, language);
    Walk.signIn(auditor, here, "auditor");
    auditor.navigate("/work/" + here.county() + "/journal?kind=matter");
    assertThat(auditor.locator("table").innerText())
        .containsPattern("赵淑芬 · [^\\n]+(代|on behalf of) 王建国");

    // a week later it is over, and the open session is his own again
    clock.advance(Duration.ofDays(7));
    zhao.navigate("/work/" + here.county() + "/today");
    assertThat(zhao.locator(".behalf").count()).isZero();
    assertThat(zhao.locator("form[action$='/standing-in']").count()).isZero();
    wang.navigate("/work/" + here.county() + "/delegations");
    assertThat(wang.locator("main .list .badge").innerText()).containsAnyOf("已结束", "Over");
  }

  private String masked(PostKind kind) {
    String phone = here.phone(kind);
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }

  private UUID account(String login) {
    return accounts.byLogin(here.county(), login).id();
  }

  private UUID matter(String number) {
    return jdbc.sql("select id from matter where county = ? and number = ?")
        .params(here.county(), number)
        .query(UUID.class)
        .single();
  }

  private String day(int later) {
    return Time.day(clock.instant()).plusDays(later).toString();
  }
}
