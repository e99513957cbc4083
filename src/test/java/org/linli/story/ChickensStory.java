package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 鸡叫扰民 (C1) — caged chickens crow at night: several visits under one matter, settled at the
/// community.
class ChickensStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区老张", "zhang");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void severalVisitsStandUnderOneMatterSettledAtTheCommunity(Screen screen, String language) {
    Page neighbour = visitor(screen, language);
    String track =
        Walk.report(
            neighbour,
            visitor(screen, language),
            here,
            "NOISE",
            "一楼门口笼子里养鸡，半夜打鸣，睡不好觉",
            "137" + here.county() + "11");
    String number = Walk.number(track);
    dispatcher.drain();

    // no chief is appointed here: it is with the community at once, never nowhere
    Page community = visitor(screen, language);
    Walk.signIn(community, here, "li");
    community.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click();
    Walk.say(community, 1, "HANDLE", "note", "第一次上门：主人说鸡是老家带来的，答应晚上盖布");
    Walk.say(community, 1, "HANDLE", "note", "第二次上门：还是打鸣，讲了养犬养禽的规定");
    Walk.say(community, 1, "HANDLE", "note", "第三次上门：约好周末把鸡送回老家");
    Walk.say(community, 1, "FEED_BACK", "note", "鸡已送走，门口打扫干净");

    // who handled it may not close it out; a colleague checks with the other households
    assertThat(community.locator("form[action$='/moves/CLOSE_OUT']").count()).isZero();
    Page colleague = visitor(screen, language);
    Walk.signIn(colleague, here, "zhang");
    Walk.open(colleague, here, number);
    Walk.say(colleague, 1, "CLOSE_OUT", "note", "问了三户邻居，都说安静了，夸社区办得好");
    dispatcher.drain();

    neighbour.navigate(track);
    assertThat(neighbour.locator(".timeline").innerText())
        .contains("第一次上门", "第二次上门", "第三次上门", "鸡已送走");
    neighbour.locator("form[action$='/moves/confirm'] button").click();
    neighbour.locator("button[name=rating][value='5']").click();

    colleague.navigate("/work/" + here.county() + "/satisfied");
    assertThat(colleague.locator("table tbody").innerText())
        .contains(number)
        .contains(language.equals("en") ? "community" : "社区");
    assertThat(colleague.locator("table tbody tr").count()).isEqualTo(1);
    assertAccessible(colleague);
  }
}
