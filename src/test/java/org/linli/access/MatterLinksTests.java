package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.shared.Id;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 专用链接测试 — from the message to the act: the link opens the one matter it was sent for, as long as
/// it lies with whom it was sent to, and nothing else.
@LinliTest
class MatterLinksTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private MutableClock clock;
  private World world;
  private Reported matter;
  private String link = "";

  @BeforeEach
  void dispatchAMatter() {
    world = World.begin(beans);
    matter = world.objects().dispatched(world.grid, "GRID_CHIEF");
    world.doors.dispatcher().drain(world.county);
    link = messaged();
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void fromTheMessageToTheAct() {
    Cookie session = followed();

    assertThat(page(session, matter)).hasStatusOk().bodyText().contains("/moves/TAKE");
    assertThat(act(session, matter, "TAKE")).hasStatus3xxRedirection();
    assertThat(world.doors.matters().show(world.desk, matter.number()).state().name())
        .isEqualTo("IN_HAND");
    assertThat(page(session, matter)).hasStatusOk().bodyText().contains("/moves/FEED_BACK");
  }

  @Test
  void noOtherMatterAndNoOtherPageIsOpened() {
    Reported other = world.objects().dispatched(world.grid, "GRID_CHIEF");
    Cookie session = followed();

    assertThat(page(session, other)).hasStatus(404);
    assertThat(act(session, other, "TAKE")).hasStatus(404);
    for (String rest : List.of("today", "inbox", "places", "persons", "problems", "roster")) {
      assertThat(web.get().uri("/work/" + world.county + "/" + rest).cookie(session))
          .as(rest)
          .hasStatus(404);
    }
  }

  @Test
  void onlyWhatTheHolderMayDoIsOffered() {
    Cookie session = followed();

    assertThat(act(session, matter, "VOID")).hasStatus(409);
    assertThat(page(session, matter)).bodyText().doesNotContain("/moves/VOID");
  }

  @Test
  void itEndsAfterAMonthWithTheSessionsItOpened() {
    Cookie session = followed();
    clock.advance(Duration.ofDays(31));

    assertThat(web.get().uri(link)).hasStatus(404);
    assertThat(page(session, matter)).hasStatus3xxRedirection();
  }

  @Test
  void itEndsWhenTheMatterGoesToSomebodyElse() {
    Cookie session = followed();
    world.objects().move(matter, MatterAction.DISPATCH, Brought.assignee("COMMUNITY_DESK"));
    world.doors.dispatcher().drain(world.county);

    assertThat(web.get().uri(link)).hasStatus(404);
    assertThat(page(session, matter)).hasStatus3xxRedirection();
  }

  @Test
  void aGuessedLinkIsAnsweredLikeAMissingPage() {
    String guessed = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");

    for (String wrong :
        List.of(guessed, "/l/" + world.county, "/l/x", "/l/" + world.county + "-")) {
      MvcTestResult answer = web.get().uri(wrong).exchange();
      assertThat(answer).as(wrong).hasStatus(404);
      assertThat(answer.getResponse().getCookie("SESSION")).isNull();
    }
  }

  // the words as they wait to be sent: this is what the phone would show
  private String messaged() {
    byte[] sealed =
        world
            .doors
            .jdbc()
            .sql("select sealed from delivery where county = ? and purpose = 'HOLDER'")
            .param(world.county)
            .query((row, n) -> row.getBytes(1))
            .single();
    String text = world.doors.vault().open(world.county, sealed);
    Matcher found = Pattern.compile("/l/[0-9]{6}-[A-Za-z0-9_-]+").matcher(text);
    assertThat(text).contains(matter.number());
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }

  private Cookie followed() {
    MvcTestResult answer = web.get().uri(link).exchange();
    assertThat(answer).hasRedirectedUrl(address(matter));
    return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
  }

  private MvcTestResult page(Cookie session, Reported which) {
    return web.get().uri(address(which)).cookie(session).exchange();
  }

  private MvcTestResult act(Cookie session, Reported which, String action) {
    return web.post()
        .uri(address(which) + "/items/1/moves/" + action)
        .with(Forms.token())
        .cookie(session)
        .param("tx", Id.fresh().toString())
        .param("reason", "测试")
        .exchange();
  }

  private String address(Reported which) {
    return "/work/" + world.county + "/matters/" + which.number();
  }
}
