package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
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

/// 楼道灯 — the main job end to end: a broken stair light travels from the stair door to close-out.
class StairLightStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;
  private Screen screen = Screen.PHONE;
  private String language = "zh-CN";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.member(OrganisationKind.PROPERTY_COMPANY, "安居小赵", "anju");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aStairLightTravelsFromTheDoorToTheStars(Screen size, String speech) {
    screen = size;
    language = speech;
    Page resident = visitor(screen, language);
    Page chief = visitor(screen, language);
    Page property = visitor(screen, language);
    Page community = visitor(screen, language);

    String track =
        Walk.report(
            resident,
            visitor(screen, language),
            here,
            "STAIR_LIGHT",
            "2单元三楼的灯坏了三天，老人下楼看不见",
            "138" + here.county() + "01");
    look(resident, "track-fresh");
    String number = Walk.number(track);
    dispatcher.drain();

    // the stairwell chief finds it on Today and takes it with one tap
    Walk.signIn(chief, here, "wang");
    look(chief, "today-chief");
    chief.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click();
    look(chief, "matter-chief");
    Walk.say(chief, 1, "PASS_UP", "reason", "灯具线路坏了，要物业的电工来修");
    dispatcher.drain();

    // the property company repairs it and shows the photo
    Walk.signIn(property, here, "anju");
    assertThat(property.locator(".owed").innerText()).contains(number);
    property.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").click();
    Walk.feedBack(property, 1, "已更换灯座和线路，灯亮了");
    dispatcher.drain();

    // somebody else checks: the desk closes out and releases the result
    Walk.signIn(community, here, "shequ");
    community.navigate("/work/" + here.county() + "/inbox?view=TO_CHECK");
    assertThat(community.locator(".inbox").innerText()).contains(number);
    look(community, "inbox-desk");
    Walk.open(community, here, number);
    // the desk calls the reporter, who reads later that his number was seen
    community.locator("form[action$='/calls'] button").click();
    assertThat(community.locator("a[href^='tel:1']").first().innerText()).hasSize(11);
    look(community, "matter-call");
    Walk.open(community, here, number);
    look(community, "matter-desk");
    Walk.tap(community, 1, "CLOSE_OUT");
    dispatcher.drain();
    Walk.say(community, 0, "RELEASE", "note", "2单元三楼的楼道灯已由物业修好");

    // the reporter is asked, confirms and rates with one tap
    resident.navigate(track);
    look(resident, "track-closed");
    resident.locator("form[action$='/moves/confirm'] button").click();
    resident.locator("textarea[name=note]").fill("修得很快，谢谢");
    resident.locator("button[name=rating][value='5']").click();
    look(resident, "track-rated");
    assertThat(resident.locator("main").innerText()).contains("5");
    assertThat(resident.locator("button[name=rating]").count()).isZero();

    // a stranger with the number sees state and released words, not what was written
    Page stranger = visitor(screen, language);
    stranger.navigate("/m/" + number);
    look(stranger, "track-public");
    assertThat(stranger.locator("main").innerText())
        .contains("2单元三楼的楼道灯已由物业修好")
        .doesNotContain("老人下楼看不见");
    stranger.navigate("/m/" + number + "?k=wrong");
    String wrongLink = stranger.locator("main").innerText();
    stranger.navigate("/m/" + number.substring(0, number.length() - 1) + "0");
    assertThat(stranger.locator("main").innerText()).isEqualTo(wrongLink);

    // and it is told at the door
    stranger.navigate("/b/" + here.board());
    stranger.locator("form[action='/home'] button").click();
    look(stranger, "home-solved");
    assertThat(stranger.locator("main").innerText()).contains("2单元三楼的楼道灯已由物业修好");
  }

  private void look(Page page, String name) {
    screenshot(page, name + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language);
    assertAccessible(page);
  }
}
