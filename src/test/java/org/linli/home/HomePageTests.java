package org.linli.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.story.Neighbours;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 首页测试 — a door is chosen once and kept; an old cookie does no harm.
@LinliTest
class HomePageTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
  }

  @Test
  void onesWayLeadsFromTheCommunityDownToTheDoor() {
    assertThat(web.get().uri("/?at=" + here.county() + "001001"))
        .hasStatusOk()
        .bodyText()
        .contains("3网格", "?at=" + here.path(PlaceKind.GRID));
    assertThat(web.get().uri("/?at=" + here.path(PlaceKind.STAIRWELL)))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"" + here.path(PlaceKind.STAIRWELL) + "\"");
  }

  @Test
  void aKeptDoorShowsWhoAnswersAndLeadsToTheReport() {
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    MvcTestResult kept = keep(here.board());

    assertThat(kept).hasRedirectedUrl("/");
    Cookie cookie = Objects.requireNonNull(kept.getResponse().getCookie("home"));
    assertThat(web.get().uri("/").cookie(cookie))
        .hasStatusOk()
        .bodyText()
        .contains("2单元", "王建国", "/report?board=" + here.board());
  }

  @Test
  void aDoorWithoutABoardIsKeptByItsPlace() {
    String building = here.path(PlaceKind.BUILDING);

    Cookie cookie = Objects.requireNonNull(keep(building).getResponse().getCookie("home"));

    assertThat(web.get().uri("/").cookie(cookie)).bodyText().contains("/report?place=" + building);
  }

  @Test
  void nonsenseIsNotKeptAndAnOldCookieLeadsToTheChoice() {
    assertThat(keep("x")).hasStatus(404);
    assertThat(keep(here.county() + "999")).hasStatus(404);
    assertThat(web.get().uri("/").cookie(new Cookie("home", here.county() + "-0000000000")))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("/report?board=");
  }

  private MvcTestResult keep(String door) {
    return web.post().uri("/home").param("door", door).with(Forms.token()).exchange();
  }
}
