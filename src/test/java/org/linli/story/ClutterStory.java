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

/// 楼道堆物 (C15) — knocked on doors, put on the list, cleared, checked, and only then struck off and
/// shown.
class ClutterStory extends StoryTest {

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
  void clutterIsStruckOffOnlyAfterACheckAndThenShown(Screen screen, String language) {
    Page community = visitor(screen, language);
    Walk.signIn(community, here, "li");
    String number = collected(community, "三楼拐角堆着旧家具和纸箱");
    dispatcher.drain();
    Walk.open(community, here, number);
    if (community.locator("form[action$='/moves/ACCEPT']").count() > 0) {
      Walk.tap(community, 1, "ACCEPT");
      Walk.dispatch(community, 1, "STAIRWELL_CHIEF");
      dispatcher.drain();
    }

    // it is on the problem list until it is checked
    Page chief = visitor(screen, language);
    Walk.signIn(chief, here, "wang");
    Walk.open(chief, here, number);
    Walk.tap(chief, 1, "TAKE");
    Walk.feedBack(chief, 1, "党员先搬了自己家的，邻居跟着清，都清干净了");
    assertThat(chief.locator("form[action$='/moves/CLOSE_OUT']").count()).isZero();
    community.navigate("/work/" + here.county() + "/satisfied");
    assertThat(community.locator("main").innerText()).doesNotContain(number);
    assertThat(doorstep(screen, language)).doesNotContain("三楼拐角已清理");

    Walk.open(community, here, number);
    Walk.tap(community, 1, "CLOSE_OUT");
    Walk.say(community, 0, "RELEASE", "note", "三楼拐角已清理，腾出的地方做了图书角");
    dispatcher.drain();

    community.navigate("/work/" + here.county() + "/satisfied");
    assertThat(community.locator("table tbody").innerText()).contains(number);
    assertThat(doorstep(screen, language)).contains("三楼拐角已清理，腾出的地方做了图书角");
  }

  private String collected(Page page, String words) {
    page.navigate(
        "/work/" + here.county() + "/matters/new?place=" + here.path(PlaceKind.STAIRWELL));
    page.locator("select[name=category]").selectOption("STAIR_CLUTTER");
    page.locator("textarea[name=text]").fill(words);
    page.locator("select[name=channel]").selectOption("DESK");
    page.locator("form[enctype] button").last().click();
    List<String> parts = List.of(page.url().split("/"));
    return parts.getLast().replaceAll("[?#].*", "");
  }

  private String doorstep(Screen screen, String language) {
    Page stranger = visitor(screen, language);
    stranger.navigate("/b/" + here.board());
    stranger.locator("form[action='/home'] button").click();
    return stranger.locator("main").innerText();
  }
}
